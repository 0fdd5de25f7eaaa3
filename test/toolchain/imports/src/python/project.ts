export { default as dag } from "../../lakehouse/index.ts";
