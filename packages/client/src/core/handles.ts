import type { Operation } from "@dataworks-kit/wire";
import { optionError } from "../option-error.ts";

/** Operations under the names of their methods. */
export interface Handles {
  readonly [method: string]: Operation;
}

/** What a client has beside its operations. */
const OWN_METHODS: readonly string[] = ["call", "inspect", "pages"];

/**
 * Refuses what is no handle, such as the `undefined` of a misspelt import.
 *
 * @param place what the handle was given as
 * @throws DataWorksError of kind `config`
 */
export function requireHandle(place: string, handle: Operation): Operation {
  const { action, version, methods, parameters, effect, answer }: Partial<Operation> = Object(handle);
  if (typeof action !== "string" || typeof version !== "string" || !parameters || !methods?.length)
    throw optionError(place, "the handle of an operation, as @dataworks-kit/client/operations exports it");
  if (!effect || !answer)
    throw optionError(place, `a handle of this version: let dataworks-gen make ${action} again`);
  return handle;
}

/** @throws DataWorksError of kind `config` for what is no handle, and for a name that the client has itself */
export function requireHandles(operations: Handles): readonly Operation[] {
  return Object.entries(Object(operations) as Handles).map(([method, handle]) => {
    if (OWN_METHODS.includes(method))
      throw optionError(`operations.${method}`, `another name, since the client itself has ${method}`);
    return requireHandle(`operations.${method}`, handle);
  });
}
