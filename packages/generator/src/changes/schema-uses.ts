import { followPointer, isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import { readSchemaName } from "../names.ts";
import { listOperations } from "./list-operations.ts";
import { flattenSchema } from "./split-schema.ts";

/**
 * Where the values of a schema travel. `url`: in the URL, since the operation takes no form. An answer is told from its members
 * and from what stands deeper, since a client looks at the members alone. `form`: its members are parameters.
 */
export type Use = "input" | "url" | "answer" | "answer-member" | "answer-deeper" | "error" | "form";

/** Where each named schema is used, and which members a client looks for in an answer. */
export interface SchemaUses {
  readonly named: ReadonlyMap<string, ReadonlySet<Use>>;
  readonly checked: ReadonlySet<string>;
}

const BELOW: Readonly<Record<Exclude<Use, "form">, Use>> = {
  input: "input",
  url: "url",
  answer: "answer-deeper",
  "answer-member": "answer-deeper",
  "answer-deeper": "answer-deeper",
  error: "error",
};

/** Where the values of a member travel, by its name. */
export function enterMember(uses: ReadonlySet<Use>, name: string, { checked }: SchemaUses): ReadonlySet<Use> {
  const below = [...enterItem(uses)];
  return new Set(uses.has("answer") && checked.has(name) ? [...below, "answer-member"] : below);
}

/** Where the values of an item travel. */
export function enterItem(uses: ReadonlySet<Use>): ReadonlySet<Use> {
  return new Set([...uses].flatMap((use) => (use === "form" ? [] : [BELOW[use]])));
}

/** Finds where each named schema of two documents is used, also through others. */
export function collectUses(roots: readonly JsonObject[]): SchemaUses {
  const checked = new Set(roots.flatMap(listChecked));
  const named = new Map<string, Set<Use>>();
  for (const root of roots) visitUses(root, { named, checked });
  return { named, checked };
}

/** RequestId comes with refusals too, so that a client learns nothing from it. */
function listChecked(root: JsonObject): string[] {
  const answers = listOperations(root).flatMap(({ responses }) =>
    responses.filter(({ isSuccess }) => isSuccess),
  );
  const names = answers.flatMap(({ schema }) =>
    [flattenSchema(root, schema).required ?? []].flat().map(String),
  );
  return names.filter((name) => name !== "RequestId");
}

function visitUses(
  root: JsonObject,
  { named, checked }: { readonly named: Map<string, Set<Use>>; readonly checked: ReadonlySet<string> },
): void {
  const visited = new Map<string, ReadonlySet<Use>>();
  const open = listRoots(root);
  for (let next = open.pop(); next; next = open.pop()) {
    const [schema, uses] = next;
    if (!isJsonObject(schema)) continue;
    for (const reference of listReferences(schema)) {
      const name = readSchemaName(reference);
      const known = visited.get(name) ?? new Set();
      const fresh = [...uses].filter((use) => !known.has(use));
      visited.set(name, new Set([...known, ...fresh]));
      named.set(name, new Set([...(named.get(name) ?? []), ...fresh]));
      if (fresh.length > 0) open.push([followPointer(root, reference), new Set(fresh)]);
    }
    open.push(...listBelow(schema, uses, { named, checked }));
  }
}

function listRoots(root: JsonObject): [Json | undefined, ReadonlySet<Use>][] {
  return listOperations(root).flatMap(({ parameters, form, responses, takesForm }) => {
    const input = new Set<Use>(takesForm ? ["input"] : ["input", "url"]);
    return [
      ...[...parameters.values()].flatMap(({ value, schema }): [Json | undefined, ReadonlySet<Use>][] => [
        [schema, input],
        ...listMapped(value["x-variant-by"]).map(($ref): [Json, ReadonlySet<Use>] => [{ $ref }, input]),
      ]),
      ...(form ? [[form, new Set<Use>(["form"])] as [Json, ReadonlySet<Use>]] : []),
      ...responses.map(({ schema, isSuccess }): [Json | undefined, ReadonlySet<Use>] => [
        schema,
        new Set<Use>([isSuccess ? "answer" : "error"]),
      ]),
    ];
  });
}

function listReferences(schema: JsonObject): string[] {
  const own = typeof schema.$ref === "string" ? [schema.$ref] : [];
  return [...own, ...listMapped(schema.discriminator), ...listMapped(schema["x-variant-by"])];
}

function listMapped(rule: Json | undefined): string[] {
  const mapping = isJsonObject(rule) && isJsonObject(rule.mapping) ? Object.values(rule.mapping) : [];
  return mapping.filter((reference) => typeof reference === "string");
}

function listBelow(
  schema: JsonObject,
  uses: ReadonlySet<Use>,
  all: SchemaUses,
): [Json | undefined, ReadonlySet<Use>][] {
  const list = (value: Json | undefined) => (Array.isArray(value) ? value : []);
  const branches = [...list(schema.allOf), ...list(schema.anyOf), ...list(schema.oneOf), schema.not];
  const members = isJsonObject(schema.properties) ? Object.entries(schema.properties) : [];
  const items = [schema.items, schema.additionalProperties, schema.contentSchema];
  return [
    ...branches.map((branch): [Json | undefined, ReadonlySet<Use>] => [branch, uses]),
    ...members.map(([name, member]): [Json, ReadonlySet<Use>] => [member, enterMember(uses, name, all)]),
    ...items.map((item): [Json | undefined, ReadonlySet<Use>] => [item, enterItem(uses)]),
  ];
}
