import {
  isRegionId,
  type OperationDescriptor,
  type ParameterDescriptor,
  parseJson,
  regionEndpoint,
} from "@dataworks-kit/wire";
import { type Literal, toScalarText } from "./literal.ts";
import { hasDoor } from "./needs-door.ts";
import { toText } from "./read-json-value.ts";

/** What a value became, and its operation. */
interface Judged {
  readonly literal: Literal;
  readonly operation: OperationDescriptor;
}

const JSON_WORDS: Readonly<Record<string, string>> = { object: "a JSON object", array: "a JSON array" };

/** Why every client of ours refuses a parameter, whatever door is open. It never repeats the value. */
export function findRefusal(
  parameter: ParameterDescriptor,
  given: unknown,
  { literal, operation }: Judged,
): string | undefined {
  const { name, type, json, jsonType, required } = parameter;
  const text = toText(given);
  if (required && text === "") return "must not be empty";
  if (json || type === "array" || type === "object")
    return isJsonText(text, jsonType ?? type)
      ? undefined
      : `expected ${JSON_WORDS[jsonType ?? type] ?? "JSON"}`;
  if (type === "boolean" && literal.kind !== "constant") return "expected true or false";
  const unlisted = hasDoor(parameter, operation) ? undefined : refuseUnlisted(parameter, literal);
  if (unlisted !== undefined) return unlisted;
  if (type === "number" && literal.kind !== "decimal") return "expected a number";
  if (type === "integer") return refuseInteger(parameter, given, literal);
  if (/\p{Cs}/u.test(text)) return "holds half of a surrogate pair, which has no UTF-8";
  const { endpoints = [] } = operation;
  const hasServer = endpoints.length === 0 ? isRegionId(text) : regionEndpoint(endpoints, text) !== undefined;
  return name === "RegionId" && !hasServer ? "expected the id of a region, such as cn-shanghai" : undefined;
}

/** Whether an integer has so many bits. */
export function hasBits(value: bigint, bits: 32 | 64): boolean {
  return BigInt.asIntN(bits, value) === value;
}

/** A list that the contract closes lets nothing else pass, not even a variable. */
function refuseUnlisted({ enum: values, open }: ParameterDescriptor, literal: Literal): string | undefined {
  if (values === undefined || open || values.map(String).includes(toScalarText(literal))) return undefined;
  return `expected ${values.map(String).join(" or ")}`;
}

function refuseInteger(
  { format = "int64" }: ParameterDescriptor,
  given: unknown,
  literal: Literal,
): string | undefined {
  if (literal.kind === "integer")
    return hasBits(literal.value, format === "int32" ? 32 : 64) ? undefined : `expected an ${format}`;
  return typeof given === "number" && Number.isInteger(given)
    ? "is a number beyond 2^53, which may be rounded already"
    : "expected an integer";
}

function isJsonText(text: string, type: string): boolean {
  try {
    const value = parseJson(text);
    if (typeof value !== "object" || value === null) return false;
    return Array.isArray(value) ? type !== "object" : type !== "array";
  } catch {
    return false;
  }
}
