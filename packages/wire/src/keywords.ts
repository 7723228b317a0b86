import { type Json, parseJson } from "./exact-json.ts";
import { type Check, fail } from "./standard-schema.ts";

const INT32 = 2n ** 31n;
const INT64 = 2n ** 63n;

/** `type`. An integer may be a `bigint`. */
export function type(...names: readonly string[]): Check {
  const expected = names.map((name) => TYPE_WORDS[name] ?? name).join(" or ");
  return (value, path, issues) => {
    if (!names.some((name) => isOfType(name, value))) fail(issues, path, "type", expected);
  };
}

/** `enum` and `const`. */
export function oneOfValues(...values: readonly Json[]): Check {
  const keys = new Set(values.map(canonicalize));
  const expected =
    values.length === 1 ? canonicalize(values[0]) : `one of ${values.map(canonicalize).join(", ")}`;
  return (value, path, issues) => {
    if (value === undefined || !keys.has(canonicalize(value))) fail(issues, path, "enum", expected);
  };
}

/** `format: int32` and `format: int64`; a `number` beyond 2^53 is refused, since it may be rounded already. */
export function integerFormat(format: "int32" | "int64"): Check {
  const bound = format === "int32" ? INT32 : INT64;
  return (value, path, issues) => {
    if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value))
      return fail(
        issues,
        path,
        "format",
        `an exact ${format}: a number beyond 2^53 must be given as a bigint`,
      );
    if (!isOfType("integer", value)) return;
    const integer = BigInt(value as number | bigint);
    if (integer < -bound || integer >= bound) fail(issues, path, "format", `an ${format}`);
  };
}

/** `minimum`, `maximum`, `exclusiveMinimum`, `exclusiveMaximum`. */
export function bound(
  keyword: "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum",
  limit: number | bigint,
): Check {
  const [holds, words] = BOUNDS[keyword];
  return (value, path, issues) => {
    if (isNumeric(value) && !holds(value, limit)) fail(issues, path, keyword, `${words} ${limit}`);
  };
}

/** `multipleOf`. */
export function multipleOf(divisor: number): Check {
  return (value, path, issues) => {
    if (!isNumeric(value)) return;
    const isExact = typeof value === "bigint" && Number.isInteger(divisor);
    const divides = isExact ? value % BigInt(divisor) === 0n : Number.isInteger(Number(value) / divisor);
    if (!divides) fail(issues, path, "multipleOf", `a multiple of ${divisor}`);
  };
}

/** `minLength` and `maxLength`, in Unicode code points. */
export function length(minimum: number, maximum: number): Check {
  return (value, path, issues) => {
    if (typeof value !== "string") return;
    // A string has at most as many code points as code units and at least half as many: only a close call is counted.
    const count = value.length >= 2 * minimum && value.length <= maximum ? value.length : [...value].length;
    if (count < minimum) fail(issues, path, "minLength", pluralize("at least", minimum, "character"));
    if (count > maximum) fail(issues, path, "maxLength", pluralize("at most", maximum, "character"));
  };
}

/** `pattern`. */
export function pattern(source: string): Check {
  const expression = new RegExp(source, "u");
  return (value, path, issues) => {
    if (typeof value === "string" && !expression.test(value))
      fail(issues, path, "pattern", `text that matches ${source}`);
  };
}

/** `items`. */
export function items(check: Check): Check {
  return (value, path, issues) => {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) check(item, [...path, index], issues);
  };
}

/** `minItems` and `maxItems`. */
export function itemCount(minimum: number, maximum: number): Check {
  return (value, path, issues) => {
    if (!Array.isArray(value)) return;
    if (value.length < minimum) fail(issues, path, "minItems", pluralize("at least", minimum, "item"));
    if (value.length > maximum) fail(issues, path, "maxItems", pluralize("at most", maximum, "item"));
  };
}

/** `uniqueItems`. */
export function uniqueItems(): Check {
  return (value, path, issues) => {
    if (Array.isArray(value) && new Set(value.map(canonicalize)).size < value.length)
      fail(issues, path, "uniqueItems", "items that differ from each other");
  };
}

/** `required`. A member that is `undefined` is missing, since JSON would not carry it. */
export function required(...names: readonly string[]): Check {
  return (value, path, issues) => {
    if (!isObject(value)) return;
    for (const name of names)
      if (!Object.hasOwn(value, name) || value[name] === undefined)
        issues.push({
          message: "is required",
          path: [...path, name],
          keyword: "required",
          expected: "a value",
        });
  };
}

/** `properties`, and `additionalProperties` for every other member. */
export function properties(known: Readonly<Record<string, Check>>, additional?: Check | false): Check {
  return (value, path, issues) => {
    if (!isObject(value)) return;
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined) continue;
      const check = Object.hasOwn(known, name) ? known[name] : additional;
      if (check) check(member, [...path, name], issues);
      else if (check === false)
        fail(issues, [...path, name], "additionalProperties", "no member of this name");
    }
  };
}

/** `minProperties` and `maxProperties`. */
export function propertyCount(minimum: number, maximum: number): Check {
  return (value, path, issues) => {
    if (!isObject(value)) return;
    const count = Object.values(value).filter((member) => member !== undefined).length;
    if (count < minimum) fail(issues, path, "minProperties", pluralize("at least", minimum, "member"));
    if (count > maximum) fail(issues, path, "maxProperties", pluralize("at most", maximum, "member"));
  };
}

/** `contentMediaType: application/json` with `contentSchema`: the text, or the value that it will hold, is checked. */
export function json(check: Check): Check {
  return (value, path, issues) => {
    if (typeof value !== "string") return check(value, path, issues);
    let content: unknown;
    try {
      content = parseJson(value);
    } catch {
      return fail(issues, path, "contentMediaType", "JSON text");
    }
    check(content, path, issues);
  };
}

/** The shape of one member is decided by the text of another (`x-variant-by`); `otherwise` holds for an unlisted text. */
export function variantBy(
  member: string,
  discriminator: string,
  variants: Readonly<Record<string, Check>>,
  otherwise: Check,
): Check {
  return (value, path, issues) => {
    if (!isObject(value) || value[member] === undefined) return;
    const key = String(value[discriminator]);
    const variant = Object.hasOwn(variants, key) ? variants[key] : undefined;
    (variant ?? otherwise)(value[member], [...path, member], issues);
  };
}

/**
 * A member is allowed only when another member has one of these texts (`x-allowed-when`). If that member is an open list, the rule
 * covers only its `listed` texts, and `closed` checks the member when the text is among `values`.
 */
export function allowedWhen(
  member: string,
  other: string,
  values: readonly string[],
  listed?: readonly Json[],
  closed?: Check,
): Check {
  return (value, path, issues) => {
    if (!isObject(value) || value[member] === undefined) return;
    if (listed && !listed.includes(String(value[other]))) return;
    if (values.includes(String(value[other]))) return closed?.(value[member], [...path, member], issues);
    fail(issues, [...path, member], "x-allowed-when", `no value unless ${other} is ${values.join(" or ")}`);
  };
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "a string",
  integer: "an integer",
  number: "a number",
  boolean: "true or false",
  array: "an array",
  object: "an object",
};

const BOUNDS = {
  minimum: [(value: number | bigint, limit: number | bigint) => value >= limit, "at least"],
  maximum: [(value: number | bigint, limit: number | bigint) => value <= limit, "at most"],
  exclusiveMinimum: [(value: number | bigint, limit: number | bigint) => value > limit, "more than"],
  exclusiveMaximum: [(value: number | bigint, limit: number | bigint) => value < limit, "less than"],
} as const;

function isOfType(name: string, value: unknown): boolean {
  switch (name) {
    case "integer":
      return typeof value === "bigint" || Number.isInteger(value);
    case "number":
      return isNumeric(value);
    case "object":
      return isObject(value);
    case "array":
      return Array.isArray(value);
    case "null":
      return value === null;
    default:
      return typeof value === name;
  }
}

function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "bigint" || Number.isFinite(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One text for all equal JSON values: member order does not count, and `1n` equals `1`. */
function canonicalize(value: unknown): string {
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalize).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "undefined";
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonicalize(value[key])}`).join(",")}}`;
}

function pluralize(words: string, count: number, noun: string): string {
  return `${words} ${count} ${noun}${count === 1 ? "" : "s"}`;
}
