import type { OperationContract, OperationDescriptor, ParameterDescriptor } from "@dataworks-kit/wire";
import type { EnvironmentVariable, SampleCall } from "../sample.ts";
import { findRefusal } from "./find-refusal.ts";
import { fitsDocument } from "./fits-document.ts";
import { type Literal, toNumberLiteral, toTextLiteral } from "./literal.ts";
import { needsDoor } from "./needs-door.ts";
import { type Endpoint, readEndpoint } from "./read-endpoint.ts";
import { readDocument, readJsonValue, toText } from "./read-json-value.ts";
import { findHiddenTexts, isHidden, type MaskedInput, maskInput } from "./secrets.ts";
import { createVariables, type Variables } from "./variables.ts";

/** A parameter that was given. */
export interface GivenParameter {
  readonly name: string;
  readonly descriptor: ParameterDescriptor;
  readonly value: Literal;
  /** Why every client of ours refuses it, whatever door is open: `expected 0 or 1`. */
  readonly refused?: string;
  /** Whether its list or object has another shape than the document describes, which no type takes. */
  readonly isOfOtherShape?: true;
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
  const plain = readPlainValues(operation, input);
  const reading = { contract, input, masked: maskInput(operation, plain), variables: createVariables() };
  const parameters = readParameters(reading);
  const region = parameters.find(({ name }) => name === "RegionId")?.value;
  const beside = (texts: readonly string[]) => findHiddenTexts(operation, texts, plain);
  const unknown = Object.keys(input).filter((name) => findParameter(operation, name) === undefined);
  const hidden = beside(unknown);
  return {
    operation,
    contract,
    parameters,
    region,
    endpoint: readEndpoint({ operation, endpoint, hides: (text) => beside([text]).has(text) }, region),
    missing: listMissing(operation, input),
    unknown: unknown.map((name) => (hidden.has(name) ? "" : name)),
    isUndocumented: parameters.some((parameter) => needsDoor(parameter, parameters, operation)),
    variables: reading.variables.all(),
  };
}

type Input = Readonly<Record<string, unknown>>;

/** What was filled in, as JSON or as text. */
function readPlainValues(operation: OperationDescriptor, input: Input): Input {
  const values = Object.entries(input).map(([name, value]) => {
    const descriptor = findParameter(operation, name);
    return [name, descriptor && isJson(descriptor) ? readDocument(value, descriptor) : toText(value)];
  });
  return Object.fromEntries(values);
}

function listMissing({ parameters }: OperationDescriptor, input: Input): string[] {
  const missing = parameters.filter(({ name, required }) => required && !Object.hasOwn(input, name));
  return missing.map(({ name }) => name);
}

function findParameter({ parameters }: OperationDescriptor, name: string): ParameterDescriptor | undefined {
  return parameters.find((parameter) => parameter.name === name);
}

/** Whether a value stands as an object or a list in code: JSON in a string, or what travels as `Key.1.Sub`. */
function isJson({ json, type }: ParameterDescriptor): boolean {
  return json === true || type === "array" || type === "object";
}

interface Reading {
  readonly contract: OperationContract;
  readonly input: Input;
  readonly masked: MaskedInput;
  readonly variables: Variables;
}

function readParameters(reading: Reading): GivenParameter[] {
  const { contract, input } = reading;
  return contract.operation.parameters.flatMap((descriptor): GivenParameter[] => {
    const { name } = descriptor;
    if (!Object.hasOwn(input, name)) return [];
    const value = readValue(input[name], descriptor, reading);
    const refused = findRefusal(descriptor, input[name], { literal: value, operation: contract.operation });
    const isOther = isFlattened(descriptor) && !refused && !fitsDocument(value, descriptor, contract);
    return [
      { name, descriptor, value, ...(refused && { refused }), ...(isOther && { isOfOtherShape: true }) },
    ];
  });
}

/** Whether it travels as `Key.1.Sub`. */
function isFlattened({ json, type }: ParameterDescriptor): boolean {
  return !json && (type === "array" || type === "object");
}

function readValue(given: unknown, parameter: ParameterDescriptor, reading: Reading): Literal {
  const { masked, variables } = reading;
  const { name, type, enum: values = [] } = parameter;
  if (isJson(parameter)) return readJsonValue(given, parameter, { masked: masked[name], variables });
  if (type === "boolean" && /^(true|false)$/.test(toText(given)))
    return { kind: "constant", value: toText(given) === "true" };
  const literal = readScalar(given, type);
  // A password may be spelt as a listed value, or as a number: they tell nobody that it is one.
  if (literal.kind !== "text" || values.includes(literal.text)) return literal;
  return isHidden(literal.text, masked[name]) ? variables.forParameter(name, literal.text) : literal;
}

function readScalar(given: unknown, type: ParameterDescriptor["type"]): Literal {
  if (type === "integer") return readInteger(given);
  const text = toText(given);
  const isNumber = type === "number" && /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/i.test(text);
  return isNumber ? { kind: "decimal", digits: text } : toTextLiteral(text);
}

/** Fields of a form give integers as text. */
function readInteger(value: unknown): Literal {
  if (typeof value === "bigint" || (typeof value === "number" && Number.isFinite(value)))
    return toNumberLiteral(value);
  const text = toText(value);
  return /^(0|-?[1-9]\d*)$/.test(text) ? toNumberLiteral(BigInt(text)) : toTextLiteral(text);
}
