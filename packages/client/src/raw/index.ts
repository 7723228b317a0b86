export { createRawClient, type FetchClientFactory } from "./create-raw-client.ts";
