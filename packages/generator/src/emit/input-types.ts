import { astToString } from "openapi-typescript";
import ts from "typescript";
import type { OperationModel, ParameterModel } from "../model.ts";
import { docComment } from "../source-text.ts";
import { governedUnions } from "./governed-union.ts";
import { memberName } from "./type-members.ts";

/** What openapi-typescript made of an operation's parameters, by where they stand. */
export interface DeclaredMembers {
  readonly query: readonly ts.PropertySignature[];
  readonly form: readonly ts.PropertySignature[];
}

/**
 * Declares what a caller gives: a plain interface of the parameters that stand alone, and for each parameter that governs
 * others (`x-variant-by`, `x-allowed-when`) a union with one branch per treatment of the others.
 */
export function inputDeclarations(operation: OperationModel, declared: DeclaredMembers): string {
  const { names, parameters } = operation;
  const { plain, unions } = partsOf(ownOf(parameters), [...declared.query, ...declared.form]);
  const own = `${names.pascal}Parameters`;
  return [
    docComment(`Parameters of ${names.pascal} that stand on their own.`),
    `export interface ${own} ${block(plain)}\n\n`,
    docComment(`What a caller of ${names.pascal} gives.${deprecation(operation)}`),
    `export type ${names.pascal}Input = ${[own, ...unions].join(" & ")};\n\n`,
    ...travelTypes(operation, declared),
  ].join("");
}

/** Types of what travels in each place. Without a form all is in the query; a form most often holds the whole input. */
function travelTypes({ names, parameters }: OperationModel, declared: DeclaredMembers): string[] {
  const input = `${names.pascal}Input`;
  const common = new Set(parameters.filter((parameter) => parameter.common).map(({ name }) => name));
  const commonIn = (place: "query" | "form") =>
    declared[place].filter((member) => common.has(memberName(member))).map(withoutComment);
  const ownIn = (place: "query" | "form") => ownOf(parameters).filter((parameter) => parameter.in === place);
  if (!parameters.some((parameter) => parameter.in === "form"))
    return [
      docComment(`All that travels as parameters: the input, and what names the operation.`),
      `export type ${names.pascal}Query = ${input} & ${block(commonIn("query"))};\n\n`,
    ];
  const typeOf = (place: "query" | "form") => {
    const { plain, unions } = partsOf(ownIn(place), declared[place]);
    return [block([...commonIn(place), ...plain]), ...unions].join(" & ");
  };
  const form = ownIn("query").length > 0 ? typeOf("form") : withMembers(input, commonIn("form"));
  return [
    docComment(`What travels in the query of ${names.pascal}.`),
    `export type ${names.pascal}Query = ${typeOf("query")};\n\n`,
    docComment(`What travels in the form of ${names.pascal}.`),
    `export type ${names.pascal}Form = ${form};\n\n`,
  ];
}

function partsOf(
  parameters: readonly ParameterModel[],
  members: readonly ts.PropertySignature[],
): { plain: readonly ts.PropertySignature[]; unions: readonly string[] } {
  const { governed, unions } = governedUnions(parameters, members);
  const names = new Set(parameters.map(({ name }) => name).filter((name) => !governed.has(name)));
  return { plain: members.filter((member) => names.has(memberName(member))), unions };
}

function ownOf(parameters: readonly ParameterModel[]): ParameterModel[] {
  return parameters.filter(({ common }) => !common);
}

/** What every call carries is told once, in the README of the generator. */
function withoutComment(member: ts.PropertySignature): ts.PropertySignature {
  return ts.factory.createPropertySignature(member.modifiers, member.name, member.questionToken, member.type);
}

function withMembers(type: string, members: readonly ts.PropertySignature[]): string {
  return members.length === 0 ? type : `${type} & ${block(members)}`;
}

function block(members: readonly ts.PropertySignature[]): string {
  if (members.length === 0) return "{}";
  const text = astToString(ts.factory.createTypeLiteralNode(members)).trim();
  return text.replace(/^ {4}/gm, "  ");
}

function deprecation({ descriptor, names }: OperationModel): string {
  if (!descriptor.deprecated) return "";
  const advice = descriptor.successor ? ` Its vendor advises ${descriptor.successor} instead.` : "";
  return `\n\n${names.pascal} is deprecated by its vendor.${advice}`;
}
