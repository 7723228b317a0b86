import type { LookDescriptor, PagesDescriptor, Shape } from "@dataworks-kit/wire";
import type { DocumentReader } from "./document-reader.ts";
import { pointTo } from "./json-pointer.ts";
import type { ParameterModel } from "./model.ts";
import type { RpcExtension } from "./read-rpc-extension.ts";

/** What pages and a look are read against. */
export interface Listing {
  readonly parameters: readonly ParameterModel[];
  readonly response: Shape;
  /** Of `x-rpc`. */
  readonly pointer: string;
}

/** Reads `pages` of `x-rpc`: parameters that are there, and places that the answer has. */
export function readPages(
  reader: DocumentReader,
  { pages }: RpcExtension,
  { parameters, response, pointer }: Listing,
): PagesDescriptor | undefined {
  if (!pages) return undefined;
  const place = pointTo(pointer, "pages");
  for (const key of ["number", "size"] as const)
    if (!parameters.some(({ name, common }) => name === pages[key] && !common))
      reader.refuse(
        pointTo(place, key),
        `${JSON.stringify(pages[key])} is not a parameter of this operation`,
      );
  const items = splitPath(pages.items);
  const total = splitPath(pages.total);
  if (findShape(response, items)?.type !== "array")
    reader.refuse(pointTo(place, "items"), `${JSON.stringify(pages.items)} is not a list in the answer`);
  if (findShape(response, total)?.type !== "integer")
    reader.refuse(pointTo(place, "total"), `${JSON.stringify(pages.total)} is not an integer in the answer`);
  const { number, size, largest } = pages;
  return { number, size, ...(largest !== undefined && { largest }), items, total };
}

/** Reads `look` of `x-rpc`. The other operation stands in another document, so the caller checks its side. */
export function readLook(
  reader: DocumentReader,
  { look }: RpcExtension,
  { parameters, pointer }: Listing,
): LookDescriptor | undefined {
  if (!look) return undefined;
  const { operation: action, by, id, createdAt } = look;
  for (const [index, name] of by.entries())
    if (!parameters.some((parameter) => parameter.name === name && !parameter.common))
      reader.refuse(
        pointTo(pointer, "look", "by", index),
        `${JSON.stringify(name)} is not a parameter of this operation`,
      );
  return { action, by, id, ...(createdAt !== undefined && { createdAt }) };
}

function splitPath(path: string): string[] {
  return path.split(".");
}

function findShape(shape: Shape, names: readonly string[]): Shape | undefined {
  return names.reduce<Shape | undefined>((here, name) => {
    const { properties = {} } = here ?? {};
    return Object.hasOwn(properties, name) ? properties[name] : undefined;
  }, shape);
}
