import { GeneratorError, type Problem } from "./generator-error.ts";
import {
  followPointer,
  isJsonObject,
  type Json,
  type JsonObject,
  pointTo,
  splitPointer,
} from "./json-pointer.ts";
import { hasNamedMembers, isData, isMappingRule } from "./reference-places.ts";

/** The file to which a reference leads, or why it may not be read. */
export type Resolution =
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "refused"; readonly reason: string };

/** Where to find other files. */
export interface ReferenceSource {
  readonly file: string;
  readonly name: string;
  readonly read: (file: string) => Promise<Json>;
  /** Finds the file that a reference names, which stands in `file`. */
  readonly resolve: (file: string, reference: string) => Promise<Resolution>;
}

/** What a reference is expected to be. */
export const NO_COMPONENT = "must name a component of a local file: FILE#/components/KIND/NAME";

/**
 * Makes a document whole: components of other files that it refers to come in under `components/<kind>/<name>`, and
 * every reference becomes a local one.
 *
 * @throws GeneratorError for references that do not name a component, and for two components of one name
 */
export async function collectReferences(
  source: ReferenceSource & { readonly document?: Json },
): Promise<Json> {
  return new Collector(source, source.document ?? (await source.read(source.file))).collect();
}

/** Where a value stands, and whether its keys are names that the document gives rather than words of OpenAPI. */
interface Place {
  readonly file: string;
  readonly pointer: string;
  readonly hasNames: boolean;
}

/** Goes one file at a time, in the document's order: the output's order and a clash of names depend on nothing else. */
class Collector {
  readonly #source: ReferenceSource;
  readonly #document: Json;
  readonly #collected = new Map<string, { readonly origin: string; readonly value: Json }>();
  readonly #problems: Problem[] = [];

  constructor(source: ReferenceSource, document: Json) {
    this.#source = source;
    this.#document = document;
  }

  async collect(): Promise<Json> {
    const root = { file: this.#source.file, pointer: "#", hasNames: false };
    const whole = await this.#localise(this.#document, root);
    if (this.#problems.length > 0) throw new GeneratorError(this.#problems);
    const values = [...this.#collected].map(([local, { value }]) => [local, value] as const);
    return values.length === 0 ? whole : addComponents(whole, values);
  }

  async #localise(value: Json, place: Place): Promise<Json> {
    if (typeof value !== "object" || value === null) return value;
    const entries: [string, Json][] = [];
    for (const [key, member] of Object.entries(value)) {
      const pointer = pointTo(place.pointer, key);
      const hasNames = !place.hasNames && hasNamedMembers(key, member);
      if (key === "$ref" && typeof member === "string")
        entries.push([key, await this.#collectComponent(member, { ...place, pointer })]);
      else if (!place.hasNames && isMappingRule(key, member))
        entries.push([key, await this.#localiseMapping(member, { ...place, pointer })]);
      else if (!place.hasNames && isData(key, member)) entries.push([key, member]);
      else entries.push([key, await this.#localise(member, { ...place, pointer, hasNames })]);
    }
    return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
  }

  /** `mapping` names schemas by their references alone, without `$ref`. */
  async #localiseMapping(rule: JsonObject, place: Place): Promise<JsonObject> {
    const mapping: [string, Json][] = [];
    for (const [value, reference] of Object.entries(rule.mapping as JsonObject)) {
      const pointer = pointTo(place.pointer, "mapping", value);
      const isElsewhere = typeof reference === "string" && reference.includes("#/");
      mapping.push([
        value,
        isElsewhere ? await this.#collectComponent(reference, { ...place, pointer }) : reference,
      ]);
    }
    return { ...rule, mapping: Object.fromEntries(mapping) };
  }

  async #collectComponent(reference: string, { file, pointer }: Place): Promise<string> {
    const [path = "", fragment = ""] = reference.split("#", 2);
    const local = `#${fragment}`;
    const found = path === "" ? ({ kind: "file", file } as const) : await this.#source.resolve(file, path);
    const target = found.kind === "file" ? found.file : undefined;
    if (target === this.#source.file) return local;
    if (target === undefined || !isComponent(local)) {
      this.#refuse(pointer, `${reference} ${found.kind === "refused" ? found.reason : NO_COMPONENT}`);
      return local;
    }
    const origin = `${target}${local}`;
    const earlier = this.#collected.get(local);
    if (!earlier) await this.#collectFrom(target, local, { reference, pointer });
    else if (earlier.origin !== origin) this.#refuse(pointer, `${local} stands for two different components`);
    return local;
  }

  async #collectFrom(
    file: string,
    local: string,
    { reference, pointer }: { readonly reference: string; readonly pointer: string },
  ): Promise<void> {
    const origin = `${file}${local}`;
    const value = followPointer(await this.#source.read(file), local);
    if (value === undefined) this.#refuse(pointer, `${reference} does not exist`);
    if (followPointer(this.#document, local) !== undefined)
      this.#refuse(pointer, `${local} is a component of this document too`);
    // Noted before it is read, since it may refer to itself.
    this.#collected.set(local, { origin, value: null });
    const whole = await this.#localise(value ?? null, { file, pointer: local, hasNames: false });
    this.#collected.set(local, { origin, value: whole });
  }

  #refuse(pointer: string, reason: string): void {
    this.#problems.push({ document: this.#source.name, pointer, reason });
  }
}

function isComponent(local: string): boolean {
  const [top, kind, name, ...rest] = splitPointer(local);
  return top === "components" && Boolean(kind) && Boolean(name) && rest.length === 0;
}

function addComponents(document: Json, collected: readonly (readonly [string, Json])[]): Json {
  if (!isJsonObject(document)) return document;
  const components: Record<string, JsonObject> = {
    ...(document.components as Record<string, JsonObject> | undefined),
  };
  for (const [local, value] of collected) {
    const [, kind = "", name = ""] = splitPointer(local);
    components[kind] = { ...components[kind], [name]: value };
  }
  return { ...document, components };
}
