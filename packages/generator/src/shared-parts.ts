import type { CodeRule, OperationDescriptor } from "@dataworks-kit/wire";
import { isJsonObject, type Json } from "./json-pointer.ts";
import type { DocumentModel, ErrorModel, SchemaModel } from "./model.ts";
import { readSchemaName } from "./names.ts";

/** Entries that several operations have alike, under the name that the output gives them. */
export interface SharedGroup<Entry> {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** What several documents have alike, so that the output says it once. Of a single document nothing is. */
export interface SharedParts {
  readonly schemas: readonly SchemaModel[];
  /** Whether this document's schema of this name is the shared one. */
  readonly isShared: (model: DocumentModel, name: string) => boolean;
  readonly errors: readonly SharedGroup<ErrorModel>[];
  readonly codes: readonly SharedGroup<CodeRule>[];
  readonly endpoints: readonly SharedGroup<NonNullable<OperationDescriptor["endpoints"]>[number]>[];
  /** The name of the group that is all endpoints of this operation. */
  readonly endpointsName: (descriptor: OperationDescriptor) => string | undefined;
}

/** Finds what the documents have alike, by value: where it was written does not count. */
export function findShared(models: readonly DocumentModel[]): SharedParts {
  const operations = models.flatMap((model) => model.operations);
  const sharedNames = findSharedSchemas(models);
  const endpoints = groupEntries(
    operations.map(({ descriptor }) => [descriptor.endpoints ?? []]),
    "endpoints",
  ).map(({ name, entries: [list = []] }) => ({ name, entries: list }));
  return {
    schemas: pickFirst(models, sharedNames),
    isShared: (model, name) => sharedNames.get(model)?.has(name) ?? false,
    errors: groupEntries(
      operations.map(({ errors }) => errors),
      "errors",
    ),
    codes: groupEntries(
      operations.map(({ descriptor }) => descriptor.codes ?? []),
      "codes",
    ),
    endpoints,
    endpointsName: (descriptor) =>
      descriptor.endpoints &&
      endpoints.find(({ entries }) => toText(entries) === toText(descriptor.endpoints))?.name,
  };
}

/** Entries by which operations have them: a group for each set of two or more, in the order of their first entries. */
function groupEntries<Entry>(lists: readonly (readonly Entry[])[], word: string): SharedGroup<Entry>[] {
  const owners = new Map<string, { readonly entry: Entry; readonly in: Set<number> }>();
  for (const [index, list] of lists.entries())
    for (const entry of list) {
      const text = toText(entry);
      const known = owners.get(text) ?? { entry, in: new Set<number>() };
      known.in.add(index);
      owners.set(text, known);
    }
  const groups = new Map<string, Entry[]>();
  for (const { entry, in: set } of owners.values()) {
    if (set.size < 2) continue;
    const key = [...set].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((entries, index) => ({ name: `${word}${index + 1}`, entries }));
}

/** The names of each document's schemas that another document has alike, with all that they refer to. */
function findSharedSchemas(
  models: readonly DocumentModel[],
): ReadonlyMap<DocumentModel, ReadonlySet<string>> {
  const chosen = new Map<string, string>();
  const counts = new Map<string, number>();
  const texts = models.map(
    (model) => new Map(model.schemas.map(({ name, schema }) => [name, toText(schema)])),
  );
  for (const byName of texts)
    for (const [name, text] of byName) {
      const key = `${name} ${text}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (counts.get(key) === 2 && !chosen.has(name)) chosen.set(name, text);
    }
  return new Map(
    models.map((model, index) => [model, dropUnsettled(model, texts[index] ?? new Map(), chosen)]),
  );
}

/** Leaves out what refers to a schema that is not shared, until nothing does. */
function dropUnsettled(
  { schemas }: DocumentModel,
  texts: ReadonlyMap<string, string>,
  chosen: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const candidates = schemas.filter(({ name }) => chosen.get(name) === texts.get(name));
  const names = new Set(candidates.map(({ name }) => name));
  const users = new Map<string, string[]>();
  for (const { name, schema } of candidates)
    for (const target of collectReferenceNames(schema))
      users.set(target, [...(users.get(target) ?? []), name]);
  const open = [...users.keys()].filter((target) => !names.has(target));
  for (let target = open.pop(); target !== undefined; target = open.pop())
    for (const user of users.get(target) ?? []) if (names.delete(user)) open.push(user);
  return names;
}

function pickFirst(
  models: readonly DocumentModel[],
  sharedNames: ReadonlyMap<DocumentModel, ReadonlySet<string>>,
): SchemaModel[] {
  const found = new Map<string, SchemaModel>();
  for (const model of models)
    for (const schema of model.schemas)
      if (sharedNames.get(model)?.has(schema.name) && !found.has(schema.name)) found.set(schema.name, schema);
  return [...found.values()];
}

function collectReferenceNames(value: Json): Set<string> {
  const names = new Set<string>();
  const open: Json[] = [value];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (typeof here !== "object" || here === null) continue;
    if (isJsonObject(here) && typeof here.$ref === "string") names.add(readSchemaName(here.$ref));
    for (const member of Object.values(here)) open.push(member);
  }
  return names;
}

function toText(value: unknown): string {
  return JSON.stringify(value, (_key, member) => (typeof member === "bigint" ? `${member}n` : member));
}
