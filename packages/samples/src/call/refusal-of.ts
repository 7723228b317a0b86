import { createConnectionOperation } from "@dataworks-kit/api";
import { type ParameterDescriptor, parseJson, regionEndpoint } from "@dataworks-kit/wire";
import { type Literal, textOfScalar } from "./literal.ts";
import { textOf } from "./read-content.ts";

/** Why every client of ours refuses a parameter, whatever door is open. It never repeats the value. */
export function refusalOf(
  parameter: ParameterDescriptor,
  given: unknown,
  literal: Literal,
): string | undefined {
  const { name, type, json, required } = parameter;
  const text = textOf(given);
  if (required && text === "") return "must not be empty";
  if (json) return isObjectText(text) ? undefined : "expected a JSON object";
  if (type === "integer") return integerRefusal(parameter, given, literal);
  if (/\p{Cs}/u.test(text)) return "holds half of a surrogate pair, which has no UTF-8";
  return name === "RegionId" && regionEndpoint(createConnectionOperation.endpoints ?? [], text) === undefined
    ? "expected the id of a region, such as cn-shanghai"
    : undefined;
}

/** Whether an integer has so many bits. */
export function hasBits(value: bigint, bits: 32 | 64): boolean {
  return BigInt.asIntN(bits, value) === value;
}

function integerRefusal(
  { format = "int64", enum: values, open }: ParameterDescriptor,
  given: unknown,
  literal: Literal,
): string | undefined {
  const isClosed = values !== undefined && !open;
  if (isClosed && !values.map(String).includes(textOfScalar(literal)))
    return `expected ${values.map(String).join(" or ")}`;
  if (literal.kind === "integer")
    return hasBits(literal.value, format === "int32" ? 32 : 64) ? undefined : `expected an ${format}`;
  return typeof given === "number" && Number.isInteger(given)
    ? "is a number beyond 2^53, which may be rounded already"
    : "expected an integer";
}

function isObjectText(text: string): boolean {
  try {
    const value = parseJson(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
