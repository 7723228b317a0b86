import { astToString } from "openapi-typescript";
import type ts from "typescript";
import type { ParameterModel } from "../model.ts";
import { schemaName } from "../names.ts";
import { docComment, literal } from "../source-text.ts";
import { valueMeanings } from "../value-meanings.ts";
import { memberName } from "./type-members.ts";

/** The type of `@dataworks-kit/wire` that unions refer to. */
export const ONLY_WHEN = "OnlyWhen";

type Members = readonly ts.PropertySignature[];
type GovernorValue = string | number | boolean;

/** The parameter by whose value the input of an operation is a union: the first one that governs others. */
export function governorOf(parameters: readonly ParameterModel[]): ParameterModel | undefined {
  const own = parameters.filter(({ common }) => !common);
  return own.find(
    (governor) => governedBy(own, governor).length > 0 && valuesOf(governor).length > 0 && governor.required,
  );
}

/** One union for each parameter that governs others of these, and the names of all that take part in one. */
export function governedUnions(
  parameters: readonly ParameterModel[],
  members: Members,
): { governed: ReadonlySet<string>; unions: readonly string[] } {
  const governors = new Set(
    parameters.flatMap(({ variantBy, allowedWhen }) => [variantBy?.parameter, allowedWhen?.parameter]),
  );
  const groups = parameters
    .filter(({ name }) => governors.has(name))
    .map((governor) => ({ governor, governed: governedBy(parameters, governor) }))
    .filter(({ governor, governed }) => governed.length > 0 && valuesOf(governor).length > 0);
  const names = groups.flatMap(({ governor, governed }) => [governor, ...governed]).map(({ name }) => name);
  return { governed: new Set(names), unions: groups.map((group) => union(group, members)) };
}

/** Parameters whose shape or presence another parameter governs. */
function governedBy(parameters: readonly ParameterModel[], { name }: ParameterModel): ParameterModel[] {
  return parameters.filter(
    ({ variantBy, allowedWhen }) => variantBy?.parameter === name || allowedWhen?.parameter === name,
  );
}

interface Group {
  readonly governor: ParameterModel;
  readonly governed: readonly ParameterModel[];
}

function union({ governor, governed }: Group, members: Members): string {
  const rest = (value?: GovernorValue) =>
    governed.map((parameter) => branchMember(parameter, { governor, value, members })).join("");
  const branches = new Map<string, GovernorValue[]>();
  for (const value of valuesOf(governor)) {
    const text = rest(value);
    branches.set(text, [...(branches.get(text) ?? []), value]);
  }
  const texts = [...branches].map(
    ([text, values], index) =>
      `\n  | {\n${commentOn(index === 0 ? governor : { ...governor, description: "" }, values)}      ${key(governor.name)}: ${values.map((value) => literal(value)).join(" | ")};\n${text}    }`,
  );
  if (!governor.required) texts.push(`\n  | {\n      ${key(governor.name)}?: never;\n${rest()}    }`);
  return `(${texts.join("")}\n)`;
}

/** What a parameter means, and each of these values. */
function commentOn({ description, schema }: ParameterModel, values = schema.enum): string {
  return docComment(
    [description, valueMeanings({ ...schema, enum: values ?? [] })].filter(Boolean).join(" "),
    "      ",
  );
}

interface Branch {
  readonly governor: ParameterModel;
  /** `undefined` where the governor is missing. */
  readonly value: GovernorValue | undefined;
  readonly members: Members;
}

/** A parameter may have another governor too; that one has its own union, and is left aside here. */
function branchMember(parameter: ParameterModel, { governor, value, members }: Branch): string {
  const { name, required, variantBy, allowedWhen } = parameter;
  const text = value === undefined ? undefined : String(value);
  const isAllowed = text !== undefined && allowedWhen?.values.includes(text);
  if (allowedWhen?.parameter === governor.name && !isAllowed)
    return `      ${key(name)}?: ${onlyWhen(allowedWhen)};\n`;
  const mapping = variantBy?.parameter === governor.name ? variantBy.mapping : [];
  const reference = mapping.find(([listed]) => listed === text)?.[1];
  const type = reference ? `${componentType(reference)} | string` : declaredType(name, members);
  return `${commentOn(parameter)}      ${key(name)}${required ? "" : "?"}: ${type};\n`;
}

/** A type that no value has. Its name is what the compiler says to who gives one. */
function onlyWhen({ parameter, values }: NonNullable<ParameterModel["allowedWhen"]>): string {
  return `${ONLY_WHEN}<${literal(`${parameter} is ${values.join(" or ")}`)}>`;
}

function declaredType(name: string, members: Members): string {
  const declared = members.find((member) => memberName(member) === name)?.type;
  return declared ? astToString(declared).trim() : "unknown";
}

function valuesOf({ schema }: ParameterModel): GovernorValue[] {
  const values = Array.isArray(schema.enum) ? schema.enum : [schema.const];
  return values.filter((value) => ["string", "number", "boolean"].includes(typeof value)) as GovernorValue[];
}

function componentType(reference: string): string {
  return `components["schemas"][${literal(schemaName(reference))}]`;
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name);
}
