import type { Json, JsonObject } from "../json-pointer.ts";

/** A text is not made longer than this to fit `minLength`. */
const MAX_LENGTH = 1000;

/** What a text of a format looks like; nothing checks it, but people copy it. */
const FORMATS: Readonly<Record<string, string>> = {
  date: "2026-01-31",
  "date-time": "2026-01-31T12:00:00Z",
  time: "12:00:00Z",
  duration: "PT1H",
  email: "user@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  url: "https://example.com/",
  uuid: "123e4567-e89b-42d3-a456-426614174000",
};

/** Plain values of a scalar type, one of which may fit the bounds that a schema sets. */
export function listPlainValues(type: Json, schema: JsonObject, minLength = 0): unknown[] {
  switch (type) {
    case "string":
      return listTexts(schema, minLength);
    case "integer":
    case "number":
      return listNumbers(schema);
    case "boolean":
      return [true, false];
    default:
      return [null];
  }
}

/** A value like this one, but another, for a list of different ones. */
export function createOtherValue(
  value: unknown,
  index: number,
  { multipleOf, maxLength }: JsonObject,
): unknown {
  if (typeof value === "number") return value + index * Number(multipleOf ?? 1);
  if (typeof value === "bigint") return value + BigInt(index) * BigInt(Number(multipleOf ?? 1));
  if (typeof value !== "string") return value;
  return `${value.slice(0, Number(maxLength ?? Number.POSITIVE_INFINITY) - String(index).length)}${index}`;
}

function listTexts({ format, minLength }: JsonObject, least: number): string[] {
  const count = Math.min(Math.max(Number(minLength ?? 0), least), MAX_LENGTH);
  const known = typeof format === "string" && Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return [...(known === undefined ? [] : [known]), "x".repeat(count), "y".repeat(Math.max(count, 1)), ""];
}

function listNumbers(schema: JsonObject): unknown[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const step = toNumber(schema.multipleOf);
  const least = toNumber(minimum) ?? toNumber(exclusiveMinimum);
  const most = toNumber(maximum) ?? toNumber(exclusiveMaximum);
  const middle = least !== undefined && most !== undefined ? (least + most) / 2 : undefined;
  return [
    minimum ?? 0,
    stepNumber(exclusiveMinimum, 1),
    maximum,
    stepNumber(exclusiveMaximum, -1),
    0,
    ...(step === undefined
      ? []
      : [Math.ceil((least ?? 0) / step) * step, (Math.floor((least ?? 0) / step) + 1) * step]),
    ...(step === undefined || most === undefined ? [] : [Math.floor(most / step) * step]),
    middle,
    1,
    -1,
  ];
}

function toNumber(value: Json | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function stepNumber(value: Json | undefined, step: 1 | -1): unknown {
  if (typeof value === "bigint") return value + BigInt(step);
  return typeof value === "number" ? Math.floor(value) + step : undefined;
}
