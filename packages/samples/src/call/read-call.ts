import type { OperationContract, OperationDescriptor, ParameterDescriptor } from "@dataworks-kit/wire";
import type { EnvironmentVariable, SampleCall } from "../sample.ts";
import { type Literal, numberLiteral, textLiteral, textOfScalar } from "./literal.ts";
import { type Endpoint, readEndpoint } from "./read-endpoint.ts";
import { jsonValue, readJsonValue, textOf } from "./read-json-value.ts";
import { refusalOf } from "./refusal-of.ts";
import { hiddenAmong, isHidden, type MaskedInput, maskInput } from "./secrets.ts";
import { createVariables, type Variables } from "./variables.ts";

/** A parameter that was given. */
export interface GivenParameter {
  readonly name: string;
  readonly descriptor: ParameterDescriptor;
  readonly value: Literal;
  /** Why every client of ours refuses it, whatever door is open: `expected 0 or 1`. */
  readonly refused?: string;
}

/** A call, ready to be written in any language. */
export interface CallModel {
  readonly operation: OperationDescriptor;
  readonly contract: OperationContract;
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

/** Reads what was filled in. Parameters that the operation does not have are left out. */
export function readCall({ contract, input: filledIn, endpoint }: SampleCall): CallModel {
  const { operation } = contract;
  const input = Object.fromEntries(Object.entries(filledIn).filter(([, value]) => value != null));
  const plain = Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const descriptor = parameterOf(operation, name);
      return [name, descriptor && isJson(descriptor) ? jsonValue(value, descriptor) : textOf(value)];
    }),
  );
  const reading = { operation, input, masked: maskInput(operation, plain), variables: createVariables() };
  const parameters = readParameters(reading);
  const region = parameters.find(({ name }) => name === "RegionId")?.value;
  const beside = (texts: readonly string[]) => hiddenAmong(operation, texts, plain);
  const unknown = Object.keys(input).filter((name) => parameterOf(operation, name) === undefined);
  const hidden = beside(unknown);
  return {
    ...{ operation, contract, parameters, region },
    endpoint: readEndpoint({ operation, endpoint, hides: (text) => beside([text]).has(text) }, region),
    missing: operation.parameters.flatMap(({ name, required }) =>
      required && !Object.hasOwn(input, name) ? [name] : [],
    ),
    unknown: unknown.map((name) => (hidden.has(name) ? "" : name)),
    isUndocumented: parameters.some((parameter) => needsDoor(parameter, parameters)),
    variables: reading.variables.all(),
  };
}

function parameterOf({ parameters }: OperationDescriptor, name: string): ParameterDescriptor | undefined {
  return parameters.find((parameter) => parameter.name === name);
}

/** Whether a value stands as an object or a list in code: JSON in a string, or what travels as `Key.1.Sub`. */
function isJson({ json, type }: ParameterDescriptor): boolean {
  return json === true || type === "array" || type === "object";
}

interface Reading {
  readonly operation: OperationDescriptor;
  readonly input: Readonly<Record<string, unknown>>;
  readonly masked: MaskedInput;
  readonly variables: Variables;
}

function readParameters(reading: Reading): GivenParameter[] {
  return reading.operation.parameters.flatMap((descriptor): GivenParameter[] => {
    const { name } = descriptor;
    if (!Object.hasOwn(reading.input, name)) return [];
    const given = reading.input[name];
    const value = readValue(given, descriptor, reading);
    const refused = refusalOf(descriptor, given, { literal: value, endpoints: reading.operation.endpoints });
    return [{ name, descriptor, value, ...(refused && { refused }) }];
  });
}

function readValue(given: unknown, parameter: ParameterDescriptor, reading: Reading): Literal {
  const { masked, variables } = reading;
  const { name, type, enum: values = [] } = parameter;
  if (isJson(parameter)) return readJsonValue(given, parameter, { masked: masked[name], variables });
  if (type === "boolean" && /^(true|false)$/.test(textOf(given)))
    return { kind: "constant", value: textOf(given) === "true" };
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
function needsDoor({ name, descriptor, value }: GivenParameter, given: readonly GivenParameter[]): boolean {
  const { enum: values, open, allowedWhen, variantBy } = descriptor;
  const governor = given.find((other) => other.name === allowedWhen?.parameter);
  const decides = given.some((other) => other.descriptor.variantBy === name);
  // A list that decides nothing is only what is known: other values pass as they are.
  const isListed =
    !open ||
    !(decides || allowedWhen || variantBy) ||
    !values ||
    values.map(String).includes(textOfScalar(value));
  const isAllowed = !allowedWhen || allowedWhen.values.includes(governor ? textOfScalar(governor.value) : "");
  return !isListed || !isAllowed;
}
