import type { Caller } from "./call-operation.ts";
import { type ClientOptions, settle } from "./client-options.ts";

/**
 * What all calls of a client share.
 *
 * @throws DataWorksError of kind `config`
 */
export function createCaller(options: ClientOptions): Caller {
  const settings = settle(options);
  return { settings, memory: { clockOffsetMs: 0, parametersIn: settings.parametersIn } };
}
