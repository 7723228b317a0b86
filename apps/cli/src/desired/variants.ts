import type { OperationDocumentation, VariantDocumentation } from "@dataworks-kit/wire";

/** What Content holds, by the type beside it. */
export function listVariants({ parameters }: OperationDocumentation): [string, VariantDocumentation][] {
  return Object.entries(parameters.find(({ name }) => name === "Content")?.variants ?? {});
}

/** The names of the members of Content that each type has. */
export function listContentMembers(documentation: OperationDocumentation): Map<string, string[]> {
  const names = ({ shapes }: VariantDocumentation) =>
    shapes.flatMap(({ fields }) => fields.map(({ name }) => name));
  return new Map(listVariants(documentation).map(([type, variant]) => [type, [...new Set(names(variant))]]));
}

/** The names of the members that each form of a type's Content needs. */
export function listForms(documentation: OperationDocumentation): Map<string, string[][]> {
  const needs = ({ shapes }: VariantDocumentation) =>
    shapes.map(({ fields }) => fields.filter(({ required }) => required).map(({ name }) => name));
  return new Map(listVariants(documentation).map(([type, variant]) => [type, needs(variant)]));
}
