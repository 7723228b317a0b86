import { GeneratorError, type Problem } from "./generator-error.ts";
import {
  isJsonObject,
  type Json,
  type JsonObject,
  pointerSegments,
  pointerTo,
  valueAt,
} from "./json-pointer.ts";

/** Where to find other files. `resolve` answers `undefined` for a place that may not be read. */
export interface ReferenceSource {
  readonly file: string;
  readonly name: string;
  readonly read: (file: string) => Promise<Json>;
  readonly resolve: (file: string, reference: string) => string | undefined;
}

interface Collected {
  readonly origin: string;
  readonly value: Json;
}

/**
 * Makes a document whole: components of other files that it refers to come in under `components/<kind>/<name>`, and
 * every reference becomes a local one.
 *
 * @throws GeneratorError for references that do not name a component, and for two components of one name
 */
export async function collectReferences(source: ReferenceSource): Promise<Json> {
  const document = await source.read(source.file);
  const collected = new Map<string, Collected>();
  const problems: Problem[] = [];
  const refuse = (pointer: string, reason: string) =>
    problems.push({ document: source.name, pointer, reason });

  const localise = async (value: Json, file: string, pointer: string): Promise<Json> => {
    if (Array.isArray(value))
      return Promise.all(value.map((item, index) => localise(item, file, pointerTo(pointer, index))));
    if (!isJsonObject(value)) return value;
    const entries = Object.entries(value).map(async ([key, member]): Promise<[string, Json]> => {
      const place = pointerTo(pointer, key);
      if (key === "$ref" && typeof member === "string") return [key, await bringIn(member, file, place)];
      return [key, await localise(member, file, place)];
    });
    return Object.fromEntries(await Promise.all(entries));
  };

  const bringIn = async (reference: string, file: string, pointer: string): Promise<string> => {
    const [path = "", fragment = ""] = reference.split("#", 2);
    const target = path === "" ? file : source.resolve(file, path);
    if (target === source.file) return `#${fragment}`;
    const local = `#${fragment}`;
    const [top, kind, name, ...rest] = pointerSegments(local);
    if (target === undefined || top !== "components" || !kind || !name || rest.length > 0) {
      refuse(pointer, `${reference} must name a component of a local file: FILE#/components/KIND/NAME`);
      return local;
    }
    const origin = `${target}${local}`;
    const earlier = collected.get(local);
    if (earlier) {
      if (earlier.origin !== origin) refuse(pointer, `${local} stands for two different components`);
      return local;
    }
    const value = valueAt(await source.read(target), local);
    if (value === undefined) refuse(pointer, `${reference} does not exist`);
    if (valueAt(document, local) !== undefined)
      refuse(pointer, `${local} is a component of this document too`);
    collected.set(local, { origin, value: null });
    collected.set(local, { origin, value: await localise(value ?? null, target, local) });
    return local;
  };

  const whole = await localise(document, source.file, "#");
  if (problems.length > 0) throw new GeneratorError(problems);
  return collected.size === 0 ? whole : withComponents(whole, collected);
}

function withComponents(document: Json, collected: ReadonlyMap<string, Collected>): Json {
  if (!isJsonObject(document)) return document;
  const components: Record<string, JsonObject> = {
    ...(document.components as Record<string, JsonObject> | undefined),
  };
  for (const [local, { value }] of collected) {
    const [, kind = "", name = ""] = pointerSegments(local);
    components[kind] = { ...components[kind], [name]: value };
  }
  return { ...document, components };
}
