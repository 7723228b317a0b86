import type { CodeRule, OperationDescriptor } from "@dataworks-kit/wire";

/**
 * What the contract says of a code: of exactly this one, else of the longest start that it has. Families are of refusals, so
 * that they say nothing of a failure inside the service (5xx).
 */
export function findCodeRule(
  { codes = [] }: OperationDescriptor,
  code: string,
  status: number,
): CodeRule | undefined {
  const exact = codes.find((rule) => rule.code === code);
  if (exact || status >= 500) return exact;
  const families = codes.filter(({ startsWith }) => startsWith !== undefined && code.startsWith(startsWith));
  return families.reduce<CodeRule | undefined>(longer, undefined);
}

function longer(one: CodeRule | undefined, other: CodeRule): CodeRule {
  return one && (one.startsWith ?? "").length >= (other.startsWith ?? "").length ? one : other;
}
