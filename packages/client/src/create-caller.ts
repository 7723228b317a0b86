import type { Caller } from "./call-operation.ts";
import { type ClientOptions, settle } from "./client-options.ts";

/**
 * What all calls of a client share.
 *
 * @throws DataWorksError of kind `config`
 */
export function createCaller(options: ClientOptions): Caller {
  return { settings: settle(options), memory: { clockOffsetMs: 0 } };
}
