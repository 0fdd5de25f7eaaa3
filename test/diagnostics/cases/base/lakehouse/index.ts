export * from "./example.ts";
export * from "./shop.ts";
