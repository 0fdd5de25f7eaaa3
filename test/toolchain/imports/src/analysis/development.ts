export { default as check } from "fast-check";
