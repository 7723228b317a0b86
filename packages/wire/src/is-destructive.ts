import type { OperationDescriptor } from "./descriptor.ts";

/** The vendor names an operation by a verb and a noun. These are its verbs for removal; `Deleted` is not one of them. */
const REMOVAL = /^(?:Batch|Force)?(?:Delete|Remove)(?![a-z])/;

/** Whether a call removes something that cannot be brought back. Documents have no word for it, so the name decides. */
export function isDestructive({ effect, action }: Pick<OperationDescriptor, "effect" | "action">): boolean {
  return effect === "write" && REMOVAL.test(action);
}
