import type { OperationDescriptor } from "@dataworks-kit/wire";

/** Whether a body is an answer of the operation: it has every member that all of them have. */
export function isOutput({ answer }: OperationDescriptor, body: object): boolean {
  return Object.entries(answer.required).every(
    ([name, type]) => Object.hasOwn(body, name) && fits(type, Reflect.get(body, name)),
  );
}

/** A type or its format, as the descriptor has it; one that is not known fits whatever is there. */
function fits(type: string, value: unknown): boolean {
  if (type === "integer" || type === "int64" || type === "int32")
    return isInteger(value, type === "int32" ? 32 : 64);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (type === "number") return typeof value === "number" || typeof value === "bigint";
  return (type !== "string" && type !== "boolean") || typeof value === type;
}

function isInteger(value: unknown, bits: number): boolean {
  if (typeof value !== "bigint" && !(Number.isSafeInteger(value) && !Object.is(value, -0))) return false;
  const integer = BigInt(value as bigint);
  return BigInt.asIntN(bits, integer) === integer;
}
