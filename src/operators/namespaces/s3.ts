export { wait } from "../s3-wait.ts";
