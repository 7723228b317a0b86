import type { Json, JsonObject } from "../json-pointer.ts";

/** A text is not made longer than this to fit `minLength`. */
const MAX_LENGTH = 1000;

/** Plain values of a scalar type, one of which may fit the bounds that a schema sets. */
export function plainValues(type: Json, schema: JsonObject): unknown[] {
  switch (type) {
    case "string":
      return ["x".repeat(Math.min(Number(schema.minLength ?? 0), MAX_LENGTH))];
    case "integer":
    case "number":
      return numbers(schema);
    case "boolean":
      return [true, false];
    default:
      return [null];
  }
}

function numbers(schema: JsonObject): unknown[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const step = numberOf(schema.multipleOf);
  const least = numberOf(minimum) ?? numberOf(exclusiveMinimum);
  const most = numberOf(maximum) ?? numberOf(exclusiveMaximum);
  const middle = least !== undefined && most !== undefined ? (least + most) / 2 : undefined;
  return [
    minimum ?? 0,
    after(exclusiveMinimum, 1),
    maximum,
    after(exclusiveMaximum, -1),
    0,
    ...(step === undefined
      ? []
      : [Math.ceil((least ?? 0) / step) * step, (Math.floor((least ?? 0) / step) + 1) * step]),
    ...(step === undefined || most === undefined ? [] : [Math.floor(most / step) * step]),
    middle,
  ];
}

function numberOf(value: Json | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function after(value: Json | undefined, step: 1 | -1): unknown {
  if (typeof value === "bigint") return value + BigInt(step);
  return typeof value === "number" ? Math.floor(value) + step : undefined;
}
