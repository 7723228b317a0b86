import type { Caller } from "./caller.ts";
import { type ClientOptions, settle } from "./client-options.ts";
import { type Handles, requireHandles } from "./core/handles.ts";

/**
 * What all calls of a client share.
 *
 * @throws DataWorksError of kind `config`
 */
export function createCaller(options: ClientOptions, handles: Handles): Caller {
  const operations = requireHandles(handles);
  const settings = settle(options);
  for (const operation of operations) settings.endpointOf(operation);
  return { settings, operations, memory: { clockOffsetMs: 0 } };
}
