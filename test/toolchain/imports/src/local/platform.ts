export * from "../cdktf/stack.ts";
