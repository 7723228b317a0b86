import type { OperationDescriptor } from "@dataworks-kit/wire";

/** What to do after a call that nobody knows the outcome of. What only reads did no harm. */
export function adviceFor({ effect }: OperationDescriptor): string {
  return effect === "read"
    ? "It changes nothing: call again."
    : "It may have been carried out: look before calling again.";
}

/** Whether a call of which nobody knows whether it was carried out may have changed something. */
export function mayHaveChanged({ effect }: OperationDescriptor, isOpen: boolean): boolean {
  return isOpen && effect === "write";
}
