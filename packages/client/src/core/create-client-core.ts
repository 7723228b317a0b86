import type { Operation } from "@dataworks-kit/wire";
import type { ClientCore } from "../call/call.ts";
import { toOptionError } from "../options/check-option.ts";
import { type ClientOptions, type Settings, settleOptions } from "../options/client-options.ts";

/** Operations under the names of their methods. */
export interface Handles {
  readonly [method: string]: Operation;
}

/** The methods that every client has. */
const OWN_METHODS: readonly string[] = ["call", "inspect", "pages"];

/**
 * What all calls of a client share.
 *
 * @throws DataWorksError of kind `config` that names the option and what was expected
 */
export function createClientCore(options: ClientOptions, handles: Handles): ClientCore {
  const operations = requireHandles(handles);
  const settings = settleOptions(options);
  requireSchemas(settings, operations);
  for (const operation of operations) settings.resolveEndpoint(operation);
  return { settings, operations, memory: { clockOffsetMs: 0 } };
}

/** @throws DataWorksError of kind `config` for a schema that no call would ask, such as that of a misspelt method */
function requireSchemas({ inputSchemas }: Settings, operations: readonly Operation[]): void {
  const known = operations.map(({ operationId }) => operationId);
  for (const [name, schema] of Object.entries(inputSchemas)) {
    const option = `inputSchemas.${name}`;
    if (!known.includes(name))
      throw toOptionError(option, `the operationId of an operation of this client (${known.join(", ")})`);
    if (typeof schema?.["~standard"]?.validate !== "function")
      throw toOptionError(option, "a schema, such as those of @dataworks-kit/client/validate");
  }
}

/** @throws DataWorksError of kind `config` for a value that is not a handle, and for a name that the client has itself */
function requireHandles(operations: Handles): readonly Operation[] {
  return Object.entries(Object(operations) as Handles).map(([method, handle]) => {
    if (OWN_METHODS.includes(method))
      throw toOptionError(`operations.${method}`, `another name, since the client itself has ${method}`);
    return requireHandle(`operations.${method}`, handle);
  });
}

/**
 * Refuses a value that is not a handle, such as the `undefined` of a misspelt import.
 *
 * @param place the option or argument that holds it
 * @throws DataWorksError of kind `config`
 */
export function requireHandle(place: string, handle: Operation): Operation {
  const { action, version, methods, parameters, effect, answer }: Partial<Operation> = Object(handle);
  if (typeof action !== "string" || typeof version !== "string" || !parameters || !methods?.length)
    throw toOptionError(place, "the handle of an operation, as @dataworks-kit/client/operations exports it");
  if (!effect || !answer)
    throw toOptionError(place, `a handle of this version: let dataworks-gen make ${action} again`);
  return handle;
}
