export { query } from "../athena-query.ts";
