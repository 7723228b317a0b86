import { astToString } from "openapi-typescript";
import type ts from "typescript";
import type { ParameterModel } from "../model.ts";
import { readSchemaName } from "../names.ts";
import { writeDocComment, writeLiteral } from "../source-text.ts";
import { explainValues } from "../value-meanings.ts";
import { readMemberName } from "./type-members.ts";

/** The type of `@dataworks-kit/wire` that unions refer to. */
export const ONLY_WHEN = "OnlyWhen";

type Members = readonly ts.PropertySignature[];
type GovernorValue = string | number | boolean;

/** The parameter by whose value the input of an operation is a union: the first one that governs others. */
export function findGovernor(parameters: readonly ParameterModel[]): ParameterModel | undefined {
  const own = parameters.filter(({ common }) => !common);
  return own.find(
    (governor) =>
      listGoverned(own, governor).length > 0 && listGovernorValues(governor).length > 0 && governor.required,
  );
}

/** One union for each parameter that governs others of these, and the names of all that take part in one. */
export function writeGovernedUnions(
  parameters: readonly ParameterModel[],
  members: Members,
): { governed: ReadonlySet<string>; unions: readonly string[] } {
  const governors = new Set(
    parameters.flatMap(({ variantBy, allowedWhen }) => [variantBy?.parameter, allowedWhen?.parameter]),
  );
  const groups = parameters
    .filter(({ name }) => governors.has(name))
    .map((governor) => ({ governor, governed: listGoverned(parameters, governor) }))
    .filter(({ governor, governed }) => governed.length > 0 && listGovernorValues(governor).length > 0);
  const names = groups.flatMap(({ governor, governed }) => [governor, ...governed]).map(({ name }) => name);
  return { governed: new Set(names), unions: groups.map((group) => writeUnion(group, members)) };
}

/** Parameters whose shape or presence another parameter governs. */
function listGoverned(parameters: readonly ParameterModel[], { name }: ParameterModel): ParameterModel[] {
  return parameters.filter(
    ({ variantBy, allowedWhen }) => variantBy?.parameter === name || allowedWhen?.parameter === name,
  );
}

interface Group {
  readonly governor: ParameterModel;
  readonly governed: readonly ParameterModel[];
}

function writeUnion({ governor, governed }: Group, members: Members): string {
  const writeRest = (value?: GovernorValue) =>
    governed.map((parameter) => writeBranchMember(parameter, { governor, value, members })).join("");
  const branches = new Map<string, GovernorValue[]>();
  for (const value of listGovernorValues(governor)) {
    const text = writeRest(value);
    branches.set(text, [...(branches.get(text) ?? []), value]);
  }
  const texts = [...branches].map(
    ([text, values], index) =>
      `\n  | {\n${writeComment(index === 0 ? governor : { ...governor, description: "" }, values)}      ${writeKey(governor.name)}: ${values.map((value) => writeLiteral(value)).join(" | ")};\n${text}    }`,
  );
  if (!governor.required)
    texts.push(`\n  | {\n      ${writeKey(governor.name)}?: never;\n${writeRest()}    }`);
  return `(${texts.join("")}\n)`;
}

/** What a parameter means, and each of these values. */
function writeComment({ description, schema }: ParameterModel, values = schema.enum): string {
  return writeDocComment(
    [description, explainValues({ ...schema, enum: values ?? [] })].filter(Boolean).join(" "),
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
function writeBranchMember(parameter: ParameterModel, { governor, value, members }: Branch): string {
  const { name, required, variantBy, allowedWhen } = parameter;
  const text = value === undefined ? undefined : String(value);
  const isAllowed = text !== undefined && allowedWhen?.values.includes(text);
  if (allowedWhen?.parameter === governor.name && !isAllowed)
    return `      ${writeKey(name)}?: ${writeOnlyWhen(allowedWhen)};\n`;
  const mapping = variantBy?.parameter === governor.name ? variantBy.mapping : [];
  const reference = mapping.find(([listed]) => listed === text)?.[1];
  const type = reference ? `${writeComponentType(reference)} | string` : findDeclaredType(name, members);
  return `${writeComment(parameter)}      ${writeKey(name)}${required ? "" : "?"}: ${type};\n`;
}

/** A type that no value has. Its name is what the compiler says to who gives one. */
function writeOnlyWhen({ parameter, values }: NonNullable<ParameterModel["allowedWhen"]>): string {
  return `${ONLY_WHEN}<${writeLiteral(`${parameter} is ${values.join(" or ")}`)}>`;
}

function findDeclaredType(name: string, members: Members): string {
  const declared = members.find((member) => readMemberName(member) === name)?.type;
  return declared ? astToString(declared).trim() : "unknown";
}

function listGovernorValues({ schema }: ParameterModel): GovernorValue[] {
  const values = Array.isArray(schema.enum) ? schema.enum : [schema.const];
  return values.filter((value) => ["string", "number", "boolean"].includes(typeof value)) as GovernorValue[];
}

function writeComponentType(reference: string): string {
  return `components["schemas"][${writeLiteral(readSchemaName(reference))}]`;
}

function writeKey(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : writeLiteral(name);
}
