import { followPointer, isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import type { Place, Refuse, SharedDocument } from "./shared-document.ts";

/** Errors in the document that says them. */
export interface PlacedErrors {
  readonly name: string;
  readonly pointer: string;
  readonly entries: readonly Json[];
}

/** An operation with what every operation of a shared document has (`x-operation`), and the errors of each. */
export interface MergedOperation {
  readonly operation: JsonObject;
  /** The members of a failure's body, with placeholders. */
  readonly errorBody: JsonObject;
  /** Its own first. */
  readonly errors: readonly PlacedErrors[];
}

/** What an operation is laid over. */
export interface Templates {
  readonly shared: readonly SharedDocument[];
  /** The document with all components. */
  readonly root: JsonObject;
  readonly place: Place;
  readonly refuse: Refuse;
}

/** Lays an operation over the templates of shared documents. Lists are replaced; of parameters see `mergeParameters`. */
export function mergeOperation(operation: JsonObject, templates: Templates): MergedOperation {
  const { shared, place } = templates;
  const given = shared.map(({ name, document }) => ({ name, template: toObject(document["x-operation"]) }));
  const layers = [...given.map(({ template }) => template), operation];
  const {
    "x-errors": _,
    "x-error-body": errorBody,
    ...merged
  } = layers.reduce((below, above) => mergeObjects(below, above), {});
  const errors = [
    { name: place.document, pointer: place.pointer, template: operation },
    ...given.map((other) => ({ ...other, pointer: "#/x-operation" })),
  ];
  return {
    operation: { ...merged, ...mergeParameters(operation, templates) },
    errorBody: toObject(errorBody),
    errors: errors.map(({ name, pointer, template }) => ({
      name,
      pointer: pointTo(pointer, "x-errors"),
      entries: toList(template["x-errors"]),
    })),
  };
}

/** The value as an object; nothing else has members. */
export function toObject(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** The object that stands here or that is referred to from here. */
export function resolveObject(value: Json | undefined, root: JsonObject, hops = 0): JsonObject {
  if (!isJsonObject(value)) return {};
  if (typeof value.$ref !== "string" || hops > 16) return value;
  return resolveObject(followPointer(root, value.$ref), root, hops + 1);
}

function mergeObjects(below: JsonObject, above: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = Object.hasOwn(below, key) ? below[key] : undefined;
    const isReference = isJsonObject(value) && value.$ref !== undefined;
    merged[key] =
      isJsonObject(under) && isJsonObject(value) && !isReference ? mergeObjects(under, value) : value;
  }
  return merged;
}

/**
 * The parameters of all templates, then those of the operation in its order. One without `in` says what differs from the shared
 * one of its name, which every operation has or which stands among the components.
 */
function mergeParameters(
  operation: JsonObject,
  { shared, root, place, refuse }: Templates,
): { readonly parameters?: readonly Json[] } {
  const lent = shared.flatMap(({ document }) => toList(toObject(document["x-operation"]).parameters));
  const readName = (parameter: Json) => resolveObject(parameter, root).name;
  const own = toList(operation.parameters).map((parameter, index) => {
    if (!isJsonObject(parameter) || parameter.$ref !== undefined || parameter.in !== undefined)
      return parameter;
    const shared =
      lent.find((other) => readName(other) === parameter.name) ??
      followPointer(root, pointTo("#/components/parameters", String(parameter.name)));
    if (shared === undefined)
      refuse(
        place.document,
        pointTo(place.pointer, "parameters", index),
        `has no in, and no shared parameter is named ${JSON.stringify(parameter.name)}`,
      );
    return mergeObjects(resolveObject(shared, root), parameter);
  });
  const ownNames = new Set(own.map(readName));
  const parameters = [...lent.filter((parameter) => !ownNames.has(readName(parameter))), ...own];
  return parameters.length > 0 ? { parameters } : {};
}

function toList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
