import {
  collectSecrets,
  MASK,
  type OperationDescriptor,
  type ParameterDescriptor,
  parseJson,
  stringifyJson,
} from "@dataworks-kit/wire";
import type { InputIssue } from "../dataworks-error.ts";

/** Whether the caller came through the open door: for a type that is not documented, and for what depends on the type. */
export interface InputRules {
  readonly isOpen: boolean;
}

type Input = Readonly<Record<string, unknown>>;

/**
 * What is documented of an operation's input: required parameters, types, exact integers, listed values, which parameter
 * may stand beside which, and that a JSON parameter holds an object or an array. Reads the descriptor alone.
 */
export function checkInput(input: object, descriptor: OperationDescriptor, rules: InputRules): InputIssue[] {
  const values: Input = { ...input };
  const known = new Set(descriptor.parameters.map(({ name }) => name));
  const unknown = Object.keys(values).filter((name) => !known.has(name) && values[name] !== undefined);
  return [
    ...descriptor.parameters.flatMap((parameter) => {
      const message =
        problemOf(parameter, values, { ...rules, hasDoor: hasDoor(parameter, descriptor) }) ??
        pageProblem(parameter, values, descriptor);
      if (message === undefined) return [];
      const told = withoutSecret(message, values[parameter.name], () => collectSecrets(descriptor, values));
      return [{ path: parameter.name, message: told }];
    }),
    ...unknown.map((path) => ({
      path,
      message: `is no parameter of ${descriptor.action}; known are ${[...known].join(", ")}`,
    })),
  ];
}

/** A value that was put in the wrong place can be a secret of another one. */
function withoutSecret(message: string, value: unknown, secrets: () => readonly string[]): string {
  const isSecret = typeof value === "string" && secrets().includes(value);
  return isSecret ? message.replaceAll(quote(value), MASK) : message;
}

/** Whether it decides about other parameters, or another one decides about it: there the vendor's lists are not complete. */
function hasDoor(
  { name, allowedWhen, variantBy }: ParameterDescriptor,
  { parameters }: OperationDescriptor,
): boolean {
  return (
    allowedWhen !== undefined ||
    variantBy !== undefined ||
    parameters.some((other) => other.variantBy === name)
  );
}

interface ParameterRules extends InputRules {
  readonly hasDoor: boolean;
}

function problemOf(
  parameter: ParameterDescriptor,
  input: Input,
  { isOpen, hasDoor }: ParameterRules,
): string | undefined {
  const value = input[parameter.name];
  if (value === undefined || value === null || (value === "" && parameter.required))
    return parameter.required ? `is required and must not be empty${listOf(parameter)}` : undefined;
  const mismatch = typeProblem(parameter, value);
  if (mismatch !== undefined || (isOpen && hasDoor)) return mismatch;
  const isComplete = !parameter.open || hasDoor;
  const problem = (isComplete && enumProblem(parameter, value)) || ruleProblem(parameter, input);
  return problem && hasDoor ? `${problem}${DOOR}` : problem;
}

/** A larger page would be refused. */
function pageProblem(
  { name }: ParameterDescriptor,
  input: Input,
  { pages }: OperationDescriptor,
): string | undefined {
  const largest = name === pages?.size ? pages.largest : undefined;
  if (largest === undefined || !(Number(input[name]) > largest)) return undefined;
  return `expected at most ${largest}, the size of the largest page`;
}

const DOOR = "; what the vendor does not document passes through undocumentedType(input)";

function enumProblem({ enum: values }: ParameterDescriptor, value: unknown): string | undefined {
  if (!values || values.some((allowed) => allowed === value || allowed === numberOf(value))) return undefined;
  return `expected ${values.map(String).join(" or ")}, got ${quote(value)}`;
}

function ruleProblem({ allowedWhen }: ParameterDescriptor, input: Input): string | undefined {
  if (!allowedWhen || allowedWhen.values.includes(String(input[allowedWhen.parameter]))) return undefined;
  return `may stand only when ${allowedWhen.parameter} is ${allowedWhen.values.join(" or ")}`;
}

function typeProblem(parameter: ParameterDescriptor, value: unknown): string | undefined {
  if (parameter.json) return jsonProblem(parameter, value);
  if (parameter.type === "integer") return integerProblem(parameter, value);
  if (parameter.type !== "string") return undefined;
  if (typeof value !== "string") return `expected a string, got ${quote(value)}`;
  return /\p{Surrogate}/u.test(value) ? "holds half of a surrogate pair, which has no UTF-8" : undefined;
}

function integerProblem({ format = "int64" }: ParameterDescriptor, value: unknown): string | undefined {
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value))
    return "is a number beyond 2^53, which may be rounded already: give it as a bigint";
  const integer =
    typeof value === "bigint" || Number.isSafeInteger(value) ? BigInt(value as bigint) : undefined;
  const bits = format === "int32" ? 32 : 64;
  if (integer === undefined || BigInt.asIntN(bits, integer) !== integer)
    return `expected an ${format} (a number or a bigint), got ${quote(value)}`;
  return undefined;
}

const JSON_TYPES = { object: "a JSON object", array: "a JSON array", any: "a JSON object or array" };

/** Neither says what the value is: it may hold a secret. */
function jsonProblem(parameter: ParameterDescriptor, value: unknown): string | undefined {
  const jsonType = parameter.jsonType ?? "any";
  const wanted = JSON_TYPES[jsonType];
  const fits = (document: unknown) =>
    (jsonType !== "array" && isObject(document)) || (jsonType !== "object" && Array.isArray(document));
  const isText = typeof value === "string";
  if (!isText && !fits(value)) return `expected ${wanted}`;
  try {
    return fits(parseJson(isText ? value : stringifyJson(value)))
      ? undefined
      : `expected the text of ${wanted}`;
  } catch {
    if (isText) return `expected the text of ${wanted}, but this is not JSON`;
    return `expected ${wanted}, but this one has no end (it holds itself, or is nested too deep)`;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function numberOf(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function listOf({ enum: values }: ParameterDescriptor): string {
  return values ? `: ${values.map(String).join(" or ")}` : "";
}

/** Parameters that are secrets or hold some are JSON and never come here. */
function quote(value: unknown): string {
  if (typeof value === "string")
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
  return typeof value === "object" || typeof value === "function" ? `an ${typeof value}` : String(value);
}
