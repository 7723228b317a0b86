import type { DocumentReader } from "./document-reader.ts";
import { isJsonObject, type Json, type JsonObject, pointTo } from "./json-pointer.ts";
import { readSchemaName } from "./names.ts";
import { listBranches } from "./schema-parts.ts";

/** How many steps from schema to schema may stay at one value. People write a handful. */
const MAX_STEPS = 60;

/**
 * Refuses named schemas whose references come back without going into a value, so that no check of it would end, and those
 * that lead on too long: all that reads a schema follows them by recursion.
 *
 * @throws GeneratorError for such references, since nothing else can be read then
 */
export function requireShortChains(reader: DocumentReader, schemas: JsonObject): void {
  const hops = Object.entries(schemas)
    .flatMap(([name, schema]) =>
      collectHops(schema, { name, pointer: pointTo("#/components/schemas", name) }),
    )
    .filter(({ to }) => Object.hasOwn(schemas, to));
  const heights = measureHeights(hops);
  const depths = measureHeights(hops.map((hop) => ({ ...hop, from: hop.to, to: hop.from })));
  const circling = hops.filter(({ from, to }) => !heights.has(to) && !depths.has(from));
  for (const { pointer, reference } of circling)
    reader.refuse(pointer, `${reference} leads back here without going into a value`);
  const long = hops.filter(({ to, steps }) => isFirstBeyond(heights.get(to), steps));
  for (const { pointer, reference } of long)
    reader.refuse(
      pointer,
      `${reference} leads on for more than ${MAX_STEPS} steps without going into a value: refer to the last schema`,
    );
  if (circling.length + long.length > 0) reader.assertAccepted();
}

/** A reference from one named schema to another that holds of the same value. */
interface Hop {
  readonly from: string;
  readonly to: string;
  readonly steps: number;
  readonly reference: string;
  readonly pointer: string;
}

interface Start {
  readonly name: string;
  readonly pointer: string;
  readonly steps?: number;
}

function collectHops(schema: Json | undefined, { name, pointer, steps = 1 }: Start): Hop[] {
  if (!isJsonObject(schema)) return [];
  const { $ref: reference } = schema;
  const collectFurther = (branch: Json | undefined, ...segments: (string | number)[]) =>
    collectHops(branch, { name, pointer: pointTo(pointer, ...segments), steps: steps + 1 });
  const branches = (["allOf", "anyOf", "oneOf"] as const).flatMap((key) =>
    listBranches(schema, key).flatMap((branch, index) => collectFurther(branch, key, index)),
  );
  if (typeof reference !== "string") return [...branches, ...collectFurther(schema.not, "not")];
  const own = {
    from: name,
    to: readSchemaName(reference),
    steps,
    reference,
    pointer: pointTo(pointer, "$ref"),
  };
  return [own, ...branches, ...collectFurther(schema.not, "not")];
}

/** How many steps lead on from each name, at most. Names that come to a circle have no such number. */
function measureHeights(hops: readonly Hop[]): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  const highest = new Map<string, number>();
  const open = new Map<string, number>();
  for (const { from } of hops) open.set(from, (open.get(from) ?? 0) + 1);
  const arriving = new Map(hops.map(({ to }): [string, Hop[]] => [to, []]));
  for (const hop of hops) arriving.get(hop.to)?.push(hop);
  const done = [...arriving.keys()].filter((name) => !open.has(name));
  for (const name of done) heights.set(name, 0);
  for (let name = done.pop(); name !== undefined; name = done.pop())
    for (const { from, steps } of arriving.get(name) ?? []) {
      highest.set(from, Math.max(highest.get(from) ?? 0, (heights.get(name) ?? 0) + steps));
      const left = (open.get(from) ?? 0) - 1;
      open.set(from, left);
      if (left > 0) continue;
      heights.set(from, highest.get(from) ?? 0);
      done.push(from);
    }
  return heights;
}

/** Of a long chain one reference is told: that with which it becomes too long. */
function isFirstBeyond(height: number | undefined, steps: number): boolean {
  return height !== undefined && height <= MAX_STEPS && height + steps > MAX_STEPS;
}
