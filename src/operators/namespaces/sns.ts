export { publish } from "../sns-publish.ts";
