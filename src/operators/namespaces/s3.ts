export { copy } from "../s3-copy.ts";
export { delete } from "../s3-delete.ts";
export { move } from "../s3-move.ts";
export { wait } from "../s3-wait.ts";
export { write } from "../s3-write.ts";
