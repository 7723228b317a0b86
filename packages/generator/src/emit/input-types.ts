import { astToString } from "openapi-typescript";
import ts from "typescript";
import type { OperationModel, ParameterModel } from "../model.ts";
import { writeDocComment } from "../source-text.ts";
import { writeGovernedUnions } from "./governed-union.ts";
import { readMemberName } from "./type-members.ts";

/** What openapi-typescript made of an operation's parameters, by where they stand. */
export interface DeclaredMembers {
  readonly query: readonly ts.PropertySignature[];
  readonly form: readonly ts.PropertySignature[];
}

/**
 * Declares what a caller gives: a plain interface of the parameters that stand alone, and for each parameter that governs
 * others (`x-variant-by`, `x-allowed-when`) a union with one branch per treatment of the others.
 */
export function declareInput(operation: OperationModel, declared: DeclaredMembers): string {
  const { names, parameters } = operation;
  const { plain, unions } = splitMembers(listOwnParameters(parameters), [
    ...declared.query,
    ...declared.form,
  ]);
  const own = `${names.pascal}Parameters`;
  return [
    writeDocComment(`Parameters of ${names.pascal} that stand on their own.`),
    `export interface ${own} ${writeBlock(plain)}\n\n`,
    writeDocComment(`What a caller of ${names.pascal} gives.${writeDeprecation(operation)}`),
    `export type ${names.pascal}Input = ${[own, ...unions].join(" & ")};\n\n`,
    ...declareTravelTypes(operation, declared),
  ].join("");
}

/** Types of what travels in each place. Without a form all is in the query; a form most often holds the whole input. */
function declareTravelTypes({ names, parameters }: OperationModel, declared: DeclaredMembers): string[] {
  const input = `${names.pascal}Input`;
  const common = new Set(parameters.filter((parameter) => parameter.common).map(({ name }) => name));
  const listCommon = (place: "query" | "form") =>
    declared[place].filter((member) => common.has(readMemberName(member))).map(dropComment);
  const listOwn = (place: "query" | "form") =>
    listOwnParameters(parameters).filter((parameter) => parameter.in === place);
  if (!parameters.some((parameter) => parameter.in === "form"))
    return [
      writeDocComment(`All that travels as parameters: the input, and what names the operation.`),
      `export type ${names.pascal}Query = ${input} & ${writeBlock(listCommon("query"))};\n\n`,
    ];
  const writePlaceType = (place: "query" | "form") => {
    const { plain, unions } = splitMembers(listOwn(place), declared[place]);
    return [writeBlock([...listCommon(place), ...plain]), ...unions].join(" & ");
  };
  const form = listOwn("query").length > 0 ? writePlaceType("form") : addMembers(input, listCommon("form"));
  return [
    writeDocComment(`What travels in the query of ${names.pascal}.`),
    `export type ${names.pascal}Query = ${writePlaceType("query")};\n\n`,
    writeDocComment(`What travels in the form of ${names.pascal}.`),
    `export type ${names.pascal}Form = ${form};\n\n`,
  ];
}

function splitMembers(
  parameters: readonly ParameterModel[],
  members: readonly ts.PropertySignature[],
): { plain: readonly ts.PropertySignature[]; unions: readonly string[] } {
  const { governed, unions } = writeGovernedUnions(parameters, members);
  const names = new Set(parameters.map(({ name }) => name).filter((name) => !governed.has(name)));
  return { plain: members.filter((member) => names.has(readMemberName(member))), unions };
}

function listOwnParameters(parameters: readonly ParameterModel[]): ParameterModel[] {
  return parameters.filter(({ common }) => !common);
}

/** What every call carries is told once, in the README of the generator. */
function dropComment(member: ts.PropertySignature): ts.PropertySignature {
  return ts.factory.createPropertySignature(member.modifiers, member.name, member.questionToken, member.type);
}

function addMembers(type: string, members: readonly ts.PropertySignature[]): string {
  return members.length === 0 ? type : `${type} & ${writeBlock(members)}`;
}

function writeBlock(members: readonly ts.PropertySignature[]): string {
  if (members.length === 0) return "{}";
  const text = astToString(ts.factory.createTypeLiteralNode(members)).trim();
  return text.replace(/^ {4}/gm, "  ");
}

function writeDeprecation({ descriptor, names }: OperationModel): string {
  if (!descriptor.deprecated) return "";
  const advice = descriptor.successor ? ` Its vendor advises ${descriptor.successor} instead.` : "";
  return `\n\n${names.pascal} is deprecated by its vendor.${advice}`;
}
