import type { OperationDescriptor, Shape } from "./descriptor.ts";
import { stringifyJson } from "./exact-json.ts";

/** A parameter as it travels: a flat name and its text. */
export type NameValue = readonly [name: string, value: string];

const ANY: Shape = { type: "any" };

/** Thrown for a number that would not arrive as it was meant. Its message names the parameter, and not the number. */
export class InexactNumberError extends TypeError {
  override readonly name = "InexactNumberError";
}

/**
 * Flattens an input to the pairs that an RPC call carries: `Key.1` for array items, `Key.Sub` for members, JSON text for
 * JSON parameters (a string passes as it is). `undefined` and `null` are left out; an empty array leaves nothing.
 *
 * @throws InexactNumberError for a number that is not exact: beyond 2^53 an integer is given as a bigint.
 */
export function flattenParameters({ parameters }: OperationDescriptor, input: object): NameValue[] {
  const pairs: NameValue[] = [];
  for (const [name, value] of Object.entries(input)) {
    const shape: Shape = parameters.find((parameter) => parameter.name === name) ?? ANY;
    const isJson = shape.json && typeof value === "object" && value !== null;
    flatten(name, isJson ? stringifyJson(value) : value, { shape, pairs });
  }
  return pairs;
}

/** Writes an input as urlencoded text, for a query or a form. */
export function serializeParameters(operation: OperationDescriptor, input: object): string {
  return flattenParameters(operation, input)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}

/** Splits an input by where the document declares its parameters. */
export function splitParameters(
  operation: OperationDescriptor,
  input: object,
): { query: Record<string, unknown>; form: Record<string, unknown> } {
  const inForm = new Set(
    operation.parameters.filter((parameter) => parameter.in === "form").map(({ name }) => name),
  );
  const entries = Object.entries(input);
  return {
    query: Object.fromEntries(entries.filter(([name]) => !inForm.has(name))),
    form: Object.fromEntries(entries.filter(([name]) => inForm.has(name))),
  };
}

/** The shape of a member: as `properties` names it, or as all other members are. */
export function chooseMemberShape(
  { properties = {}, additionalProperties = ANY }: Shape,
  name: string,
): Shape {
  return (Object.hasOwn(properties, name) ? properties[name] : undefined) ?? additionalProperties;
}

interface Flattening {
  readonly shape: Shape;
  readonly pairs: NameValue[];
}

function flatten(name: string, value: unknown, { shape, pairs }: Flattening): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      flatten(`${name}.${index + 1}`, item, { shape: shape.items ?? ANY, pairs });
  } else if (typeof value === "object") {
    for (const [key, member] of Object.entries(value))
      flatten(`${name}.${key}`, member, { shape: chooseMemberShape(shape, key), pairs });
  } else pairs.push([name, writeText(name, value, shape)]);
}

function writeText(name: string, value: unknown, { type }: Shape): string {
  if (typeof value !== "number") return String(value);
  if (!Number.isFinite(value))
    throw new InexactNumberError(`${name} is not a finite number, so it cannot be sent.`);
  if (type !== "number" && Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new InexactNumberError(
      `${name} is a number beyond 2^53, which may be rounded already: give a bigint.`,
    );
  return String(value);
}
