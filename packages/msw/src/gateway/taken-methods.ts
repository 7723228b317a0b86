import type { OperationDescriptor } from "@dataworks-kit/wire";

/**
 * The methods with which an operation is answered. The vendor declares one, most often POST; clients send GET as well, and
 * whether the gateway refuses it is unknown. It is taken unless the double is told to be strict.
 */
export function takenMethods(
  { methods }: OperationDescriptor,
  { strict }: { readonly strict: boolean },
): readonly string[] {
  return strict || methods.includes("GET") || !methods.includes("POST") ? methods : [...methods, "GET"];
}
