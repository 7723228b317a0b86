import { followPointer, isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import { readSchemaName } from "../names.ts";
import { listOperations } from "./list-operations.ts";

/**
 * Where the values of a schema travel. `url`: in the URL, since the operation takes no form. An answer is told from its members
 * and from what stands deeper, since a client looks at the members alone. `form`: its members are parameters.
 */
export type Use = "input" | "url" | "answer" | "answer-member" | "answer-deeper" | "error" | "form";

/** Where each named schema is used. */
export type SchemaUses = ReadonlyMap<string, ReadonlySet<Use>>;

const BELOW: Readonly<Record<Exclude<Use, "form">, Use>> = {
  input: "input",
  url: "url",
  answer: "answer-member",
  "answer-member": "answer-deeper",
  "answer-deeper": "answer-deeper",
  error: "error",
};

/** Where the values of a member travel. */
export function enterMember(uses: ReadonlySet<Use>): ReadonlySet<Use> {
  return new Set([...uses].flatMap((use) => (use === "form" ? [] : [BELOW[use]])));
}

/** Where the values of an item travel: it is never looked at as a member of the answer. */
export function enterItem(uses: ReadonlySet<Use>): ReadonlySet<Use> {
  return enterMember(enterMember(uses));
}

/** Finds where each named schema of a document is used, also through others. */
export function collectUses(root: JsonObject): SchemaUses {
  const found = new Map<string, Set<Use>>();
  const open: (readonly [schema: Json | undefined, use: ReadonlySet<Use>])[] = listRoots(root);
  for (let next = open.pop(); next; next = open.pop()) {
    const [schema, uses] = next;
    if (!isJsonObject(schema)) continue;
    for (const reference of listReferences(schema)) {
      const name = readSchemaName(reference);
      const known = found.get(name) ?? new Set();
      const fresh = [...uses].filter((use) => !known.has(use));
      found.set(name, new Set([...known, ...fresh]));
      if (fresh.length > 0) open.push([followPointer(root, reference), new Set(fresh)]);
    }
    open.push(...listBelow(schema, uses));
  }
  return found;
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

function listBelow(schema: JsonObject, uses: ReadonlySet<Use>): [Json | undefined, ReadonlySet<Use>][] {
  const list = (value: Json | undefined) => (Array.isArray(value) ? value : []);
  const branches = [...list(schema.allOf), ...list(schema.anyOf), ...list(schema.oneOf), schema.not];
  const members = isJsonObject(schema.properties) ? Object.values(schema.properties) : [];
  const items = [schema.items, schema.additionalProperties, schema.contentSchema];
  return [
    ...branches.map((branch): [Json | undefined, ReadonlySet<Use>] => [branch, uses]),
    ...members.map((member): [Json, ReadonlySet<Use>] => [member, enterMember(uses)]),
    ...items.map((item): [Json | undefined, ReadonlySet<Use>] => [item, enterItem(uses)]),
  ];
}
