import {
  collectSecrets,
  MASK,
  maskValues,
  type OperationDescriptor,
  type ParameterDescriptor,
  parseJson,
} from "@dataworks-kit/wire";
import { DataWorksError, type InputIssue } from "../error/dataworks-error.ts";
import type { Settings } from "../options/client-options.ts";
import { chooseParameterPlace } from "../transport/send-signed.ts";
import { isUndocumentedType } from "./undocumented-type.ts";
import { type Input, writeJsonParameters } from "./write-json.ts";

/** An input as the caller gave it, and with the texts of its JSON parameters. */
interface CompleteInput {
  readonly complete: Input;
  readonly written: Input;
}

/**
 * Refuses an input before anything is sent, by the facts that its document says.
 *
 * @throws DataWorksError of kind `config` with every issue
 */
export function requireInput(
  { complete, written }: CompleteInput,
  descriptor: OperationDescriptor,
  settings: Settings,
): void {
  const rules = { isOpen: isUndocumentedType(complete), secrets: settings.secrets, written };
  const issues = checkInput(complete, descriptor, rules);
  refuseIssues(descriptor, [...issues, ...findSecretsInUrl(complete, descriptor, settings)]);
}

/** @throws DataWorksError of kind `config` that lists the issues, if there are any */
export function refuseIssues(
  { action: operation }: OperationDescriptor,
  issues: readonly InputIssue[],
): void {
  if (issues.length === 0) return;
  const list = issues.map(({ path, message }) => `${path}: ${message}`).join("; ");
  throw new DataWorksError({
    kind: "config",
    operation,
    message: `${operation} was not sent. ${list}.`,
    issues,
  });
}

/** URLs end up in access logs: a secret travels there only when the caller chose that. */
function findSecretsInUrl(
  input: object,
  descriptor: OperationDescriptor,
  { parametersIn }: Settings,
): InputIssue[] {
  if (parametersIn === "query" || chooseParameterPlace(descriptor, parametersIn) !== "query") return [];
  const message = `holds secrets, and ${descriptor.action} takes it in the URL: parametersIn: "query" permits that`;
  return descriptor.parameters
    .filter(({ name, secret, secrets }) => Object.hasOwn(input, name) && (secret || secrets))
    .map(({ name }) => ({ path: name, message }));
}

interface InputRules {
  /** Whether the input came through `undocumentedType`: for a type that is not documented, and for the parameters that depend on it. */
  readonly isOpen: boolean;
  /** Texts that must not show, beside those that the descriptor marks. */
  readonly secrets?: readonly string[];
  /** The input with the texts of its JSON parameters, where they are written already. */
  readonly written?: Input;
}

/**
 * Checks the documented facts of an operation's input: required parameters, types, exact integers, listed values, which parameters
 * go together, and that a JSON parameter holds an object or an array. Reads only the descriptor.
 */
export function checkInput(
  values: Input,
  descriptor: OperationDescriptor,
  { isOpen, secrets = [], written = writeJsonParameters(values, descriptor) }: InputRules,
): InputIssue[] {
  const issues: InputIssue[] = [];
  for (const parameter of descriptor.parameters) {
    const { name: path } = parameter;
    const problem =
      findProblem(parameter, values, { isOpen, descriptor, text: written[path] }) ??
      findPageProblem(parameter, values, descriptor);
    if (problem === undefined) continue;
    const message = typeof problem === "string" ? problem : problem(createQuote(descriptor, values, secrets));
    issues.push({ path, message });
  }
  return [...issues, ...findUnknown(values, descriptor)];
}

function findUnknown(values: Input, { action, parameters }: OperationDescriptor): InputIssue[] {
  const known = parameters.map(({ name }) => name);
  return Object.keys(values)
    .filter((name) => !known.includes(name) && values[name] !== undefined)
    .map((path) => ({
      path,
      message: `is not a parameter of ${action}; known are ${known.join(", ")}`,
    }));
}

/** Quotes a value of the input. A value in the wrong parameter can be the secret of another one, or hold it. */
type Quote = (value: unknown) => string;

/** A message, or one that quotes a value. Most inputs have no problem, so that secrets are looked for when there is one. */
type Problem = string | ((quote: Quote) => string);

function createQuote(descriptor: OperationDescriptor, values: Input, named: readonly string[]): Quote {
  const secrets = [...named, ...collectSecrets(descriptor, values)];
  return (value) => {
    if (typeof value === "object" || typeof value === "function") return quote(value);
    const text = String(value);
    const masked = maskValues(text, secrets);
    if (masked === text) return quote(value);
    return masked === MASK ? MASK : quote(masked);
  };
}

/** Whether other parameters depend on it, or it depends on another one: there the vendor's lists are not complete. */
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

interface ParameterRules {
  /** The value as it is sent, of a JSON parameter. */
  readonly text: unknown;
  readonly isOpen: boolean;
  readonly descriptor: OperationDescriptor;
}

function findProblem(
  parameter: ParameterDescriptor,
  input: Input,
  { isOpen, descriptor, text }: ParameterRules,
): Problem | undefined {
  const value = input[parameter.name];
  if (value === undefined || value === null || (value === "" && parameter.required))
    return parameter.required ? `is required and must not be empty${listValues(parameter)}` : undefined;
  const mismatch = findTypeProblem(parameter, value, text);
  if (mismatch !== undefined || !(parameter.enum || parameter.allowedWhen)) return mismatch;
  const isDoor = hasDoor(parameter, descriptor);
  if (isOpen && isDoor) return undefined;
  const isComplete = !parameter.open || isDoor;
  const problem = (isComplete && findEnumProblem(parameter, value)) || findRuleProblem(parameter, input);
  return problem && isDoor ? addDoor(problem) : problem;
}

/** The service refuses a larger page. */
function findPageProblem(
  { name }: ParameterDescriptor,
  input: Input,
  { pages }: OperationDescriptor,
): string | undefined {
  const largest = name === pages?.size ? pages.largest : undefined;
  if (largest === undefined || !(Number(input[name]) > largest)) return undefined;
  return `expected at most ${largest}, the size of the largest page`;
}

const DOOR = "; what the vendor does not document passes through undocumentedType(input)";

function addDoor(problem: Problem): Problem {
  return typeof problem === "string" ? `${problem}${DOOR}` : (quote) => `${problem(quote)}${DOOR}`;
}

function findEnumProblem({ enum: values }: ParameterDescriptor, value: unknown): Problem | undefined {
  if (!values || values.some((allowed) => allowed === value || allowed === toNumber(value))) return undefined;
  return (quote) => `expected ${values.map(String).join(" or ")}, got ${quote(value)}`;
}

function findRuleProblem({ allowedWhen }: ParameterDescriptor, input: Input): string | undefined {
  if (!allowedWhen || allowedWhen.values.includes(String(input[allowedWhen.parameter]))) return undefined;
  return `is allowed only when ${allowedWhen.parameter} is ${allowedWhen.values.join(" or ")}`;
}

function findTypeProblem(parameter: ParameterDescriptor, value: unknown, text: unknown): Problem | undefined {
  if (parameter.json) return findJsonProblem(parameter, value, text);
  if (parameter.type === "integer") return findIntegerProblem(parameter, value);
  if (parameter.type !== "string") return undefined;
  if (typeof value !== "string") return (quote) => `expected a string, got ${quote(value)}`;
  return /\p{Surrogate}/u.test(value) ? "holds half of a surrogate pair, which has no UTF-8" : undefined;
}

function findIntegerProblem({ format = "int64" }: ParameterDescriptor, value: unknown): Problem | undefined {
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value))
    return "is a number beyond 2^53, which may be rounded already: give it as a bigint";
  const integer =
    typeof value === "bigint" || Number.isSafeInteger(value) ? BigInt(value as bigint) : undefined;
  const bits = format === "int32" ? 32 : 64;
  if (integer === undefined || BigInt.asIntN(bits, integer) !== integer)
    return (quote) => `expected an ${format} (a number or a bigint), got ${quote(value)}`;
  return undefined;
}

const JSON_TYPES = { object: "a JSON object", array: "a JSON array", any: "a JSON object or array" };

/** No message shows the value: it may hold a secret. `text` is the value as it is sent. */
function findJsonProblem(
  { jsonType }: ParameterDescriptor,
  value: unknown,
  text: unknown,
): string | undefined {
  const wanted = JSON_TYPES[jsonType ?? "any"];
  const fits = (object: boolean, array: boolean) =>
    (jsonType !== "array" && object) || (jsonType !== "object" && array);
  const isArray = Array.isArray(value);
  const isObject = typeof value === "object" && value !== null && !isArray;
  if (typeof value !== "string" && !fits(isObject, isArray)) return `expected ${wanted}`;
  if (typeof text !== "string")
    return `expected ${wanted}, but this one has no end (it holds itself, or is nested too deep) or throws`;
  if (typeof value === "string" && !isJson(value))
    return `expected the text of ${wanted}, but this is not JSON`;
  // What wrote itself by `toJSON` may be something else now. JSON tells by its first character what it holds.
  const opening = text.trimStart().charAt(0);
  return fits(opening === "{", opening === "[") ? undefined : `expected the text of ${wanted}`;
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}

function toNumber(value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

function listValues({ enum: values }: ParameterDescriptor): string {
  return values ? `: ${values.map(String).join(" or ")}` : "";
}

/** Parameters with secrets are JSON, and are never quoted. */
function quote(value: unknown): string {
  if (typeof value === "string")
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}...` : value);
  return typeof value === "object" || typeof value === "function" ? `an ${typeof value}` : String(value);
}
