export { load } from "../redshift-load.ts";
export { sql } from "../redshift-sql.ts";
export { unload } from "../redshift-unload.ts";
