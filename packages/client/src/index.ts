export * from "./core/index.ts";
export { type Client, createClient } from "./create-client.ts";
