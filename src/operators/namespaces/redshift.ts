export { sql } from "../redshift-sql.ts";
