import { connectBareFetch } from "./bare-fetch.ts";
import { connectBareHttp } from "./bare-http.ts";
import type { Connect } from "./client-under-test.ts";
import { connectKit } from "./kit.ts";
import { connectKitByFetch } from "./kit-by-fetch.ts";
import { connectOpenapiCore } from "./openapi-core.ts";
import { connectPopCore } from "./pop-core.ts";

/** Every client that is measured. */
export const CLIENTS = {
  kit: connectKit,
  "kit-by-fetch": connectKitByFetch,
  "bare-http": connectBareHttp,
  "bare-fetch": connectBareFetch,
  "pop-core": connectPopCore,
  "openapi-core": connectOpenapiCore,
} as const satisfies Readonly<Record<string, Connect>>;

/** The name of a client. */
export type ClientName = keyof typeof CLIENTS;

/** Whether a text names a client. */
export function isClientName(name: string | undefined): name is ClientName {
  return name !== undefined && Object.hasOwn(CLIENTS, name);
}
