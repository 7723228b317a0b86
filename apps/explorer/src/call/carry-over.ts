import { type FieldDocumentation, stringifyJson } from "@dataworks-kit/wire";
import { readMembers } from "./content-text.ts";
import { createConnectionDocumentation } from "./documentation.ts";

/**
 * Content for another type: the members that it has too. Text that is not a JSON object stays, for a person to fix, and so does
 * all Content for a type of which nothing is known.
 */
export function carryOver(content: string, type: string): string {
  const members = readMembers(content);
  const fields = fieldsOf(type);
  if (!members || fields.length === 0) return content;
  const known = new Set(fields.map(({ name }) => name));
  const kept = Object.entries(members).filter(([name]) => known.has(name));
  return stringifyJson(Object.fromEntries(kept)) ?? "";
}

/** Every member that the contract names for a type, in any of its shapes. */
export function fieldsOf(type: string): readonly FieldDocumentation[] {
  const variants = createConnectionDocumentation.parameters.flatMap(({ variants = {} }) =>
    Object.entries(variants),
  );
  const shapes = variants.flatMap(([name, variant]) => (name === type ? variant.shapes : []));
  return shapes.flatMap(({ fields }) => fields);
}
