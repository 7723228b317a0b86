import { astToString } from "openapi-typescript";
import ts from "typescript";
import type { OperationModel, ParameterModel } from "../model.ts";
import { docComment, literal } from "../source-text.ts";
import { memberName } from "./type-members.ts";

/**
 * Declares what a caller gives: a plain interface of the parameters that stand alone, and for each parameter that governs
 * others (`x-variant-by`, `x-allowed-when`) a union with one branch per treatment of the others.
 */
export function inputDeclarations(
  operation: OperationModel,
  members: readonly ts.PropertySignature[],
): string {
  const { parameters, names } = operation;
  const governors = parameters.filter(
    (parameter) => governedBy(parameters, parameter).length > 0 && valuesOf(parameter).length > 0,
  );
  const correlated = new Set(
    governors.flatMap((governor) => [governor, ...governedBy(parameters, governor)]).map(({ name }) => name),
  );
  const isCommon = (name: string) =>
    parameters.some((parameter) => parameter.common && parameter.name === name);
  const common = members.filter((member) => isCommon(memberName(member)));
  const plain = members.filter(
    (member) => !isCommon(memberName(member)) && !correlated.has(memberName(member)),
  );
  const unions = governors.map((governor) => union(operation, governor, members));
  const own = `${names.pascal}Parameters`;
  return [
    docComment(`Parameters of ${names.pascal} that stand on their own.`),
    `export interface ${own} ${block(plain)}\n\n`,
    docComment(`What a caller of ${names.pascal} gives.${deprecation(operation)}`),
    `export type ${names.pascal}Input = ${[own, ...unions].join(" & ")};\n\n`,
    docComment(`All that travels as parameters: the input, and what names the operation.`),
    `export type ${names.pascal}Query = ${names.pascal}Input & ${block(common)};\n\n`,
  ].join("");
}

/** Parameters whose shape or presence another parameter governs. */
function governedBy(parameters: readonly ParameterModel[], { name }: ParameterModel): ParameterModel[] {
  return parameters.filter(
    ({ variantBy, allowedWhen }) => variantBy?.parameter === name || allowedWhen?.parameter === name,
  );
}

function union(
  operation: OperationModel,
  governor: ParameterModel,
  members: readonly ts.PropertySignature[],
): string {
  const governed = governedBy(operation.parameters, governor);
  const branches = new Map<string, string[]>();
  for (const value of valuesOf(governor)) {
    const rest = governed.map((parameter) => branchMember(parameter, value, members)).join("");
    branches.set(rest, [...(branches.get(rest) ?? []), literal(value)]);
  }
  const comment = docComment(governor.description, "      ");
  const texts = [...branches].map(([rest, values]) => {
    const mark = governor.required ? "" : "?";
    return `\n  | {\n${comment}      ${key(governor.name)}${mark}: ${values.join(" | ")};\n${rest}    }`;
  });
  const absent = governed.map((parameter) => branchMember(parameter, undefined, members)).join("");
  if (!governor.required) texts.push(`\n  | {\n      ${key(governor.name)}?: never;\n${absent}    }`);
  return `(${texts.join("")}\n)`;
}

function branchMember(
  { name, required, description, variantBy, allowedWhen }: ParameterModel,
  value: string | undefined,
  members: readonly ts.PropertySignature[],
): string {
  if (allowedWhen && (value === undefined || !allowedWhen.values.includes(value)))
    return `      ${key(name)}?: never;\n`;
  const comment = docComment(description, "      ");
  const reference = variantBy?.mapping.find(([text]) => text === value)?.[1];
  const declared = members.find((member) => memberName(member) === name)?.type;
  const type = reference
    ? `${componentType(reference)} | string`
    : declared
      ? astToString(declared).trim()
      : "unknown";
  return `${comment}      ${key(name)}${required ? "" : "?"}: ${type};\n`;
}

function valuesOf({ schema }: ParameterModel): string[] {
  const values = Array.isArray(schema.enum) ? schema.enum : [schema.const];
  return values.filter((value): value is string => typeof value === "string");
}

function componentType(reference: string): string {
  const name = reference.split("/").at(-1) ?? "";
  return `components["schemas"][${literal(name)}]`;
}

function block(members: readonly ts.PropertySignature[]): string {
  if (members.length === 0) return "{}";
  return astToString(ts.factory.createTypeLiteralNode(members)).trim();
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}

function deprecation({ descriptor, names }: OperationModel): string {
  if (!descriptor.deprecated) return "";
  const advice = descriptor.successor ? ` Its vendor advises ${descriptor.successor} instead.` : "";
  return `\n\n${names.pascal} is deprecated by its vendor.${advice}`;
}
