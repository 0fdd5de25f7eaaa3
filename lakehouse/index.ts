/** Everything that exists. What is not exported here is not created. */
export * from "./datasets/orders.ts";
export * from "./functions.ts";
export * from "./topics.ts";
export * from "./warehouse.ts";
