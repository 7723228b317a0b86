import { createConnectionOperation } from "@dataworks-kit/api";
import type { ParameterDescriptor } from "@dataworks-kit/wire";
import type { EnvironmentVariable, SampleCall } from "../sample.ts";
import { type Literal, numberLiteral, textLiteral, textOfScalar } from "./literal.ts";
import { contentValue, readContent, textOf } from "./read-content.ts";
import { type Endpoint, readEndpoint } from "./read-endpoint.ts";
import { refusalOf } from "./refusal-of.ts";
import { hiddenAmong, isHidden, type MaskedInput, maskInput } from "./secrets.ts";
import { createVariables, type Variables } from "./variables.ts";

/** A parameter of the operation, by its wire name. */
export type ParameterName = (typeof createConnectionOperation.parameters)[number]["name"];

/** A parameter that was given. */
export interface GivenParameter {
  readonly name: ParameterName;
  readonly value: Literal;
  /** Why every client of ours refuses it, whatever door is open: `expected 0 or 1`. */
  readonly refused?: string;
}

/** A call, ready to be written in any language. */
export interface CallModel {
  /** In the document's order. */
  readonly parameters: readonly GivenParameter[];
  /** The value of RegionId, if any. */
  readonly region: Literal | undefined;
  readonly endpoint: Endpoint;
  /** Required parameters that are not filled in yet. */
  readonly missing: readonly string[];
  /** Names of what the operation does not have, left out; empty where a name repeats a secret. */
  readonly unknown: readonly string[];
  /** Whether it is for a type that the contract does not list, so that our clients take it through their open door alone. */
  readonly isUndocumented: boolean;
  /** What stands for secrets. */
  readonly variables: readonly EnvironmentVariable[];
}

const DESCRIPTORS: readonly ParameterDescriptor[] = createConnectionOperation.parameters;

/** Reads what was filled in. Parameters that the operation does not have are left out. */
export function readCall({ input: filledIn, endpoint }: SampleCall): CallModel {
  const input = Object.fromEntries(Object.entries(filledIn).filter(([, value]) => value != null));
  const plain = Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      name === "Content" ? contentValue(value) : textOf(value),
    ]),
  );
  const reading = { input, masked: maskInput(plain), variables: createVariables() };
  const parameters = readParameters(reading);
  const region = parameters.find(({ name }) => name === "RegionId")?.value;
  const hides = (text: string) => hiddenAmong([text], plain).has(text);
  const unknown = unknownNames(input);
  const hidden = hiddenAmong(unknown, plain);
  return {
    parameters,
    region,
    endpoint: readEndpoint(endpoint, region?.kind === "text" ? region.text : undefined, hides),
    missing: missingNames(input),
    unknown: unknown.map((name) => (hidden.has(name) ? "" : name)),
    isUndocumented: parameters.some((parameter) => needsDoor(parameter, parameters)),
    variables: reading.variables.all(),
  };
}

function missingNames(input: object): string[] {
  return DESCRIPTORS.flatMap(({ name, required }) => (required && !Object.hasOwn(input, name) ? [name] : []));
}

function unknownNames(input: object): string[] {
  return Object.keys(input).filter((name) => !DESCRIPTORS.some((known) => known.name === name));
}

interface Reading {
  readonly input: Readonly<Record<string, unknown>>;
  readonly masked: MaskedInput;
  readonly variables: Variables;
}

function readParameters(reading: Reading): GivenParameter[] {
  return createConnectionOperation.parameters.flatMap((parameter): GivenParameter[] => {
    const { name } = parameter;
    if (!Object.hasOwn(reading.input, name)) return [];
    const given = reading.input[name];
    const value = readValue(given, parameter, reading);
    const refused = refusalOf(parameter, given, value);
    return [{ name, value, ...(refused && { refused }) }];
  });
}

function readValue(given: unknown, parameter: ParameterDescriptor, { masked, variables }: Reading): Literal {
  const { name, type, json, enum: values = [] } = parameter;
  if (json) return readContent(given, masked, variables);
  const literal = type === "integer" ? readInteger(given) : textLiteral(textOf(given));
  // A password may be spelt as a listed value, or as a number: they tell nobody that it is one.
  if (literal.kind !== "text" || values.includes(literal.text)) return literal;
  return isHidden(literal.text, masked[name]) ? variables.forParameter(name, literal.text) : literal;
}

/** Fields of a form give integers as text. */
function readInteger(value: unknown): Literal {
  if (typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value)))
    return numberLiteral(value);
  const text = textOf(value);
  return /^(0|-?[1-9]\d*)$/.test(text) ? numberLiteral(BigInt(text)) : textLiteral(text);
}

/** Whether lists that the vendor keeps open do not name it, or it stands beside what they do not. */
function needsDoor({ name, value }: GivenParameter, given: readonly GivenParameter[]): boolean {
  const { enum: values, open, allowedWhen } = DESCRIPTORS.find((one) => one.name === name) ?? {};
  const governor = given.find((other) => other.name === allowedWhen?.parameter);
  const isListed = !open || !values || values.map(String).includes(textOfScalar(value));
  const isAllowed = !allowedWhen || allowedWhen.values.includes(governor ? textOfScalar(governor.value) : "");
  return !isListed || !isAllowed;
}
