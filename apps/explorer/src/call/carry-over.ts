import {
  type FieldDocumentation,
  type ParameterDocumentation,
  stringifyJson,
  type VariantDocumentation,
} from "@dataworks-kit/wire";
import { readMembers } from "./json-text.ts";

/**
 * A JSON object for another variant: the members that it has too. Text that is not a JSON object stays, for a person to fix, and
 * so does all of it for a variant of which nothing is known.
 */
export function carryOver(
  text: string,
  parameter: ParameterDocumentation | undefined,
  variant: string,
): string {
  const members = readMembers(text);
  const fields = listFields(parameter, variant);
  if (!members || fields.length === 0) return text;
  const known = new Set(fields.map(({ name }) => name));
  const kept = Object.entries(members).filter(([name]) => known.has(name));
  return stringifyJson(Object.fromEntries(kept)) ?? "";
}

/** Every member that the contract names for a variant, in any of its shapes. */
export function listFields(
  parameter: ParameterDocumentation | undefined,
  variant: string,
): readonly FieldDocumentation[] {
  return findVariant(parameter, variant)?.shapes.flatMap(({ fields }) => fields) ?? [];
}

/** What the contract says of a variant. Its name may be any text, `constructor` too. */
export function findVariant(
  parameter: ParameterDocumentation | undefined,
  variant: string,
): VariantDocumentation | undefined {
  const { variants = {} } = parameter ?? {};
  return Object.hasOwn(variants, variant) ? variants[variant] : undefined;
}
