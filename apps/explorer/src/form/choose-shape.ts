import type { ShapeDocumentation } from "@dataworks-kit/wire";

/** The shape that an object was probably meant to have: the one that names most of its members. */
export function chooseShape(shapes: readonly ShapeDocumentation[], names: readonly string[]): number {
  const hits = shapes.map(({ fields }) => fields.filter(({ name }) => names.includes(name)).length);
  return Math.max(0, hits.indexOf(Math.max(...hits)));
}
