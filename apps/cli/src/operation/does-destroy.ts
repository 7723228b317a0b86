import type { OperationDescriptor } from "@dataworks-kit/wire";

/**
 * Whether a call takes away what cannot be brought back. No word of a document says it: the vendor names an operation by a verb
 * and a noun, and these are its verbs for it.
 */
export function doesDestroy({ effect, action }: OperationDescriptor): boolean {
  return effect === "write" && /^(?:Delete|Remove)/.test(action);
}
