import { buildCheck } from "../check-tree.ts";
import { isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import { createJudge } from "../run-check.ts";
import { isSame, listMissing } from "./is-same.ts";
import { splitSchema, TooManyAlternatives } from "./split-schema.ts";

/** How the values that fit a schema have changed; `changed` where values came and others went, or where it cannot be told. */
export type Relation = "same" | "widened" | "narrowed" | "changed";

/** Both ends of a comparison of schemas. */
export interface Roots {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** Says how the values that fit have changed. What cannot be proven is `changed`. */
export function relateSchemas(before: Json | undefined, after: Json | undefined, roots: Roots): Relation {
  try {
    const isWider = createProver(roots.before, roots.after)(before, after);
    const isNarrower = createProver(roots.after, roots.before)(after, before);
    return toRelation(isWider, isNarrower);
  } catch (error) {
    if (error instanceof TooManyAlternatives) return "changed";
    throw error;
  }
}

/** The relation of two sets, by which one holds the other. */
export function toRelation(isWider: boolean, isNarrower: boolean): Relation {
  if (isWider) return isNarrower ? "same" : "widened";
  return isNarrower ? "narrowed" : "changed";
}

type Fits = (inner: Json | undefined, outer: Json | undefined) => boolean;

/** Proofs are bounded: schemas that refer to each other a lot would take forever. */
const MOST_STEPS = 5000;

/**
 * Proves that each value that fits the inner schema fits the outer one. An object is taken to have the members that its schema
 * names and no other, unless that schema says more: that is what callers send and answers hold.
 */
function createProver(innerRoot: JsonObject, outerRoot: JsonObject): Fits {
  const judge = createJudge(outerRoot);
  const assumed = new Set<string>();
  let steps = 0;
  const fits: Fits = (inner, outer) => {
    if (++steps > MOST_STEPS) return false;
    if (outer === undefined || outer === true || inner === false) return true;
    if (inner === undefined || inner === true) return fits({}, outer);
    const pair = toPair(inner, outer);
    if (pair !== undefined && assumed.has(pair)) return true;
    if (pair !== undefined) assumed.add(pair);
    const alternatives = splitSchema(innerRoot, inner);
    return alternatives.every((one) => hasFit(one, outer));
  };
  const hasFit = (inner: JsonObject, outer: Json) => {
    const values = listValues(inner);
    if (values) return values.every((value) => judge(buildCheck(outer), value).length === 0);
    return splitSchema(outerRoot, outer).some((other) => fitsFlat(inner, other, fits));
  };
  return fits;
}

function toPair(inner: Json, outer: Json): string | undefined {
  const [one, other] = [inner, outer].map((schema) => (isJsonObject(schema) ? schema.$ref : undefined));
  return typeof one === "string" && typeof other === "string" ? `${one} ${other}` : undefined;
}

function listValues({ const: only, enum: list }: JsonObject): readonly Json[] | undefined {
  return Array.isArray(list) ? list : only === undefined ? undefined : [only];
}

/** Keywords of which a larger number lets less pass, and those of which it lets more pass. */
const LOWER = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const UPPER = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const EQUAL = ["enum", "const", "pattern", "not", "format", "contentMediaType"];

function fitsFlat(inner: JsonObject, outer: JsonObject, fits: Fits): boolean {
  const holds = (key: string, isKept: (one: Json, other: Json) => boolean) => {
    const [one, other] = [inner[key], outer[key]];
    return other === undefined || !speaksOf(key, inner) || (one !== undefined && isKept(one, other));
  };
  return (
    fitsTypes(inner.type, outer.type) &&
    LOWER.every((key) => holds(key, (one, other) => Number(one) >= Number(other))) &&
    UPPER.every((key) => holds(key, (one, other) => Number(one) <= Number(other))) &&
    EQUAL.every((key) => holds(key, (one, other) => isSame(one, other) || isInt32In64(one, other))) &&
    holds("multipleOf", (one, other) => Number.isInteger(Number(one) / Number(other))) &&
    (outer.uniqueItems !== true || !speaksOf("uniqueItems", inner) || inner.uniqueItems === true) &&
    ["items", "contentSchema"].every((key) => !speaksOf(key, inner) || fits(inner[key], outer[key])) &&
    (!speaksOf("properties", inner) || fitsMembers(inner, outer, fits))
  );
}

/** Keywords that say nothing of a value of another type. */
const TYPES: readonly (readonly [type: RegExp, keywords: RegExp])[] = [
  [/^string$/, /Length$|^pattern$|^content/],
  [/^(integer|number)$/, /imum$|^multipleOf$/],
  [/^array$/, /[iI]tems$/],
  [/^object$/, /[pP]roperties$/],
];

function speaksOf(keyword: string, { type }: JsonObject): boolean {
  const [only] = TYPES.filter(([, keywords]) => keywords.test(keyword));
  return type === undefined || !only || [type].flat().some((one) => only[0].test(String(one)));
}

function isInt32In64(one: Json, other: Json): boolean {
  return one === "int32" && other === "int64";
}

function fitsTypes(inner: Json | undefined, outer: Json | undefined): boolean {
  if (outer === undefined) return true;
  const types = [outer].flat();
  const isKnown = (type: Json) => types.includes(type) || (type === "integer" && types.includes("number"));
  return inner !== undefined && [inner].flat().every(isKnown);
}

function fitsMembers(inner: JsonObject, outer: JsonObject, fits: Fits): boolean {
  const here = isJsonObject(inner.properties) ? inner.properties : {};
  const there = isJsonObject(outer.properties) ? outer.properties : {};
  const required = (schema: JsonObject) => [schema.required ?? []].flat();
  const isAllowed = (name: string) =>
    Object.hasOwn(there, name) ? fits(here[name], there[name]) : isJsonObject(outer.additionalProperties);
  return (
    listMissing(required(outer), required(inner)).length === 0 &&
    Object.keys(here).every(isAllowed) &&
    rankOthers(inner) <= rankOthers(outer) &&
    (!isJsonObject(outer.additionalProperties) ||
      fits(inner.additionalProperties ?? false, outer.additionalProperties))
  );
}

/** How much an object may hold that its schema does not name. */
function rankOthers({ additionalProperties: others }: JsonObject): number {
  if (others === false) return 0;
  if (others === undefined) return 1;
  return isJsonObject(others) ? 2 : 3;
}
