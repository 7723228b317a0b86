import type { Operation } from "@dataworks-kit/wire";
import { callOperation } from "../call/call-operation.ts";
import type { CallOptions } from "../call/call-options.ts";
import { inspectCall } from "../call/inspect-call.ts";
import { callThenLook } from "../call/look-after.ts";
import { listPages } from "../call/pages.ts";
import type { ClientOptions } from "../options/client-options.ts";
import type { ClientFor } from "./client-types.ts";
import { createClientCore, type Handles, requireHandle } from "./create-client-core.ts";

/** How a client calls, and the operations that are its methods. */
export interface ClientForOptions<Operations extends Handles> extends ClientOptions {
  /** Handles under the names of their methods: those of the kit, or of any RPC product that `dataworks-gen` generated. */
  readonly operations: Operations;
}

/**
 * Creates a client for chosen operations, one region (or one endpoint) and one access key. Nothing is sent yet.
 *
 * @throws DataWorksError of kind `config` that names the option and what was expected.
 */
export function createClientFor<const Operations extends Handles>(
  options: ClientForOptions<Operations>,
): ClientFor<Operations> {
  const core = createClientCore(options, options.operations);
  const callAndSettle = (handle: Operation, input: object, callOptions?: CallOptions) =>
    callOptions?.lookAfterAmbiguous
      ? callThenLook(handle, core, input, callOptions)
      : callOperation(handle, core, input, callOptions);
  const methods = Object.entries(options.operations).map(([name, handle]) => [
    name,
    (input: object, callOptions?: CallOptions) => callAndSettle(handle, input, callOptions),
  ]);
  const client = {
    ...Object.fromEntries(methods),
    call: async (handle: Operation, input: object, callOptions?: CallOptions) =>
      callAndSettle(requireHandle("operation", handle), input, callOptions),
    inspect: async (handle: Operation, input: object) =>
      inspectCall(requireHandle("operation", handle), core, input),
    pages: (handle: Operation, input: object, callOptions?: CallOptions) =>
      listPages(requireHandle("operation", handle), core, input, callOptions),
  };
  // The types of the handles say what each method takes and returns. No code without a cast can follow them.
  return client as unknown as ClientFor<Operations>;
}
