import { stringifyJson } from "@dataworks-kit/wire";
import { buildCheck } from "../check-tree.ts";
import type { Json, JsonObject } from "../json-pointer.ts";
import { createJudge, type Judge } from "../run-check.ts";
import {
  type Below,
  collectParts,
  findNearest,
  listBranches,
  listProperties,
  mergeParts,
  type Part,
  type Trail,
} from "../schema-parts.ts";
import { createOtherValue, listPlainValues } from "./plain-values.ts";

/** How deep members are shown that need not be there. */
const MAX_DEPTH = 6;
/** A validator follows a value no deeper. */
const MAX_LEVELS = 64;
/** How many values are tried before members are left out that need not be there, and before no sample is found. */
const MANY_TRIALS = 500;
const MAX_TRIALS = 5000;

/**
 * A value that fits a schema that documents none: its own example where it has one, else the plainest of its type.
 * `undefined` when none is found: of a pattern, for example, no value is made up.
 */
export function sampleValue(
  root: JsonObject,
  schema: Json | undefined,
  judge: Judge = createJudge(root),
): unknown {
  return new Sampler({ root, judge, isSent: false }).sample(schema, new Set(), 0);
}

/** The same for a value that travels as parameters, where an empty text and null count as missing. */
export function sampleSentValue(
  root: JsonObject,
  schema: Json | undefined,
  judge: Judge = createJudge(root),
): unknown {
  return new Sampler({ root, judge, isSent: true }).sample(schema, new Set(), 0);
}

interface SamplerOptions {
  readonly root: JsonObject;
  readonly judge: Judge;
  readonly isSent: boolean;
}

class Sampler {
  readonly #root: JsonObject;
  readonly #judge: Judge;
  readonly #isSent: boolean;
  #trials = 0;

  constructor({ root, judge, isSent }: SamplerOptions) {
    this.#root = root;
    this.#judge = judge;
    this.#isSent = isSent;
  }

  sample(schema: Json | undefined, trail: Trail, depth: number): unknown {
    if (depth > MAX_LEVELS) return undefined;
    const parts = collectParts(this.#root, schema, trail);
    if (schema === false || parts.some(({ recursive }) => recursive)) return undefined;
    const check = buildCheck(schema);
    for (const candidate of this.#listCandidates(parts, depth)) {
      if (++this.#trials > MAX_TRIALS) return undefined;
      if (candidate !== undefined && this.#judge(check, candidate).length === 0) return candidate;
    }
    return undefined;
  }

  *#listCandidates(parts: readonly Part[], depth: number): Generator<unknown> {
    const { example, examples, default: given, ...flat } = mergeParts(parts);
    yield* [example, ...(Array.isArray(examples) ? examples : []), flat.const, given];
    if (Array.isArray(flat.enum)) yield* flat.enum;
    for (const keyword of ["oneOf", "anyOf"] as const)
      for (const { schema, trail } of parts)
        for (const branch of listBranches(schema, keyword))
          yield* this.#tryBranch(parts, { branch, trail }, depth);
    yield* this.#listByType(parts, flat, depth);
  }

  /** A branch holds beside the other keywords, so that its sample is one of both. */
  *#tryBranch(
    parts: readonly Part[],
    { branch, trail }: { readonly branch: Json; readonly trail: Trail },
    depth: number,
  ): Generator<unknown> {
    const taken = collectParts(this.#root, branch, trail);
    if (taken.some(({ recursive }) => recursive)) return;
    const beside = parts.map(({ schema: { oneOf, anyOf, ...rest }, ...part }) => ({ ...part, schema: rest }));
    yield* this.#listCandidates([...beside, ...taken], depth + 1);
  }

  *#listByType(parts: readonly Part[], flat: JsonObject, depth: number): Generator<unknown> {
    const types = [flat.type ?? (flat.properties ? "object" : [])].flat();
    if (flat.contentMediaType !== undefined) yield* this.#listJsonTexts(parts, depth);
    for (const type of types)
      if (type === "array") yield* this.#listArrays(parts, flat, depth);
      else if (type === "object") yield* this.#listObjects(parts, flat, depth);
      else yield* listPlainValues(type, flat, this.#isSent ? 1 : 0);
    if (types.length === 0) yield* this.#isSent ? ["x", null] : [null, "x"];
  }

  *#listJsonTexts(parts: readonly Part[], depth: number): Generator<unknown> {
    const content = findNearest(parts, "contentSchema");
    const value = content ? this.sample(content.schema, content.trail, depth + 1) : {};
    if (value !== undefined) yield stringifyJson(value);
  }

  *#listArrays(
    parts: readonly Part[],
    { minItems, uniqueItems }: JsonObject,
    depth: number,
  ): Generator<unknown> {
    const items = findNearest(parts, "items") ?? { schema: true, trail: new Set() };
    const item = depth > MAX_DEPTH ? undefined : this.sample(items.schema, items.trail, depth + 1);
    const count = Math.min(Math.max(1, Number(minItems ?? 1)), 100);
    if (item !== undefined)
      yield uniqueItems === true ? this.#collectDifferent(items, item, count) : Array(count).fill(item);
    yield [];
  }

  /** So many different values, if so many are found: those that the schema lists, or one with a number. */
  #collectDifferent({ schema, trail }: Below, item: unknown, count: number): unknown[] {
    const flat = mergeParts(collectParts(this.#root, schema, trail));
    const listed = Array.isArray(flat.enum) ? flat.enum : [];
    const others = [
      ...listed,
      true,
      false,
      ...Array.from({ length: count }, (_, index) => createOtherValue(item, index + 1, flat)),
    ];
    const check = buildCheck(schema);
    const found = new Set([item]);
    for (const other of others)
      if (found.size < count && this.#judge(check, other).length === 0) found.add(other);
    return [...found];
  }

  /** With all members that have a sample, or with those alone that must be there. */
  *#listObjects(parts: readonly Part[], { minProperties }: JsonObject, depth: number): Generator<unknown> {
    const required = parts.flatMap(({ schema }) => [schema.required ?? []].flat());
    const declared = new Map(listProperties(parts));
    const other = findNearest(parts, "additionalProperties") ?? { schema: true, trail: new Set() };
    const missing =
      Math.min(Number(minProperties ?? 0), 100) - new Set([...declared.keys(), ...required]).size;
    const added = Array.from({ length: Math.max(0, missing) }, (_, index) => `key${index + 1}`);
    const wanted = new Set([...required, ...added].map(String));
    const names = [...new Set([...declared.keys(), ...wanted])];
    const members = names
      .map((name): [string, unknown] => {
        const { schema, trail } = declared.get(name) ?? other;
        const isWanted = wanted.has(name) || (depth <= MAX_DEPTH && this.#trials < MANY_TRIALS);
        return [name, isWanted ? this.sample(schema, trail, depth + 1) : undefined];
      })
      .filter(([, value]) => value !== undefined);
    yield Object.fromEntries(members);
    yield Object.fromEntries(members.filter(([name]) => wanted.has(name)));
  }
}
