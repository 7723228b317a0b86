import { type CodeRule, type OperationDescriptor, parseJson } from "@dataworks-kit/wire";
import type { Target } from "../call/call.ts";
import { DataWorksError } from "../error/dataworks-error.ts";
import { quoteWord } from "../error/foreign-text.ts";
import { adviseAfter, type Failure, mayHaveChanged } from "../error/to-failure.ts";
import type { TransportAnswer } from "../transport/transport.ts";
import { type Envelope, readEnvelope } from "./read-envelope.ts";

/** The content of an answer: the output, or a failure. */
export type ReadAnswer = { readonly output: object; readonly error?: undefined } | Failure;

/** Reads an answer: an output, a refusal (also with status 200), or something that is not an answer of the operation. */
export function readAnswer(answer: TransportAnswer, target: Target): ReadAnswer {
  const isSuccess = answer.status >= 200 && answer.status < 300;
  const body = parseJsonOrText(answer.text);
  const envelope = readEnvelope(body, isSuccess);
  if (envelope) return toRefusal(envelope, answer.status, target);
  if (isSuccess && typeof body === "object" && body !== null && isOutput(body, target.descriptor))
    return { output: body };
  return { error: toProtocolError(answer, body, target), isOpen: true };
}

function parseJsonOrText(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

/** Whether a body is an answer of the operation: it has every member that all its answers have. */
function isOutput(body: object, { answer }: OperationDescriptor): boolean {
  return Object.entries(answer.required).every(
    ([name, type]) => Object.hasOwn(body, name) && fits(type, Reflect.get(body, name)),
  );
}

/** A type or its format, as the descriptor has it; one that is not known fits whatever is there. */
function fits(type: string, value: unknown): boolean {
  if (type === "integer" || type === "int64" || type === "int32")
    return isInteger(value, type === "int32" ? 32 : 64);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  if (type === "number") return typeof value === "number" || typeof value === "bigint";
  return (type !== "string" && type !== "boolean") || typeof value === type;
}

function isInteger(value: unknown, bits: number): boolean {
  if (typeof value !== "bigint" && !(Number.isSafeInteger(value) && !Object.is(value, -0))) return false;
  const integer = BigInt(value as bigint);
  return BigInt.asIntN(bits, integer) === integer;
}

/**
 * The failure for a refusal in the vendor's envelope, and what its code means. It says that nothing was carried out only where
 * the contract says so of the code, and the envelope is whole: a filter on the way may answer in similar words.
 */
function toRefusal(envelope: Envelope, status: number, target: Target): Failure {
  const { code, requestId } = envelope;
  const judgedStatus = Math.max(status, envelope.status ?? 0);
  const rule = code === undefined ? undefined : findCodeRule(target.descriptor, code, judgedStatus);
  const isOpen = !isSettled(rule, requestId, judgedStatus, target.descriptor);
  // What the document lists is not a secret, whatever a secret is.
  const isListed = code === undefined || rule?.code === code;
  const shownCode = isListed ? code : quoteWord(code, target.secrets);
  const error = toApiError({ ...envelope, code: shownCode }, status, target, isOpen);
  return { error, meaning: rule?.meaning, isOpen };
}

/**
 * Whether a refusal says that nothing was carried out. What only reads is settled by any refusal of the request (4xx): another
 * attempt would be refused in the same way.
 */
function isSettled(
  rule: CodeRule | undefined,
  requestId: string | undefined,
  status: number,
  { effect }: OperationDescriptor,
): boolean {
  if (requestId === undefined) return false;
  return rule?.execution === "none" || (effect === "read" && status >= 400 && status < 500);
}

function toApiError(
  { code, message: text, requestId, recommend }: Envelope,
  status: number,
  { descriptor, secrets }: Target,
  isOpen: boolean,
): DataWorksError {
  const operation = descriptor.action;
  const what = isOpen ? "failed with" : "was refused with";
  const advice = isOpen ? ` ${adviseAfter(descriptor)}` : "";
  return new DataWorksError({
    kind: "api",
    operation,
    ambiguous: mayHaveChanged(descriptor, isOpen),
    status,
    code,
    requestId,
    recommend,
    secrets,
    message: (quote) => {
      const id = requestId ? ` RequestId ${quote(requestId)}.` : "";
      return `${operation} ${what} ${code ?? "no code"} (${status}): ${quote(text)}${advice}${id}`;
    },
  });
}

/**
 * What the contract says of a code: of exactly this one, else of the longest start that it has. Families are of refusals, so
 * that they say nothing of a failure inside the service (5xx).
 */
function findCodeRule(
  { codes = [] }: OperationDescriptor,
  code: string,
  status: number,
): CodeRule | undefined {
  const exact = codes.find((rule) => rule.code === code);
  if (exact || status >= 500) return exact;
  const families = codes.filter(({ startsWith }) => startsWith !== undefined && code.startsWith(startsWith));
  return families.reduce<CodeRule | undefined>(chooseLonger, undefined);
}

function chooseLonger(one: CodeRule | undefined, other: CodeRule): CodeRule {
  return one && (one.startsWith ?? "").length >= (other.startsWith ?? "").length ? one : other;
}

/**
 * The error for an answer that is not in the words of DataWorks; `body` is text when it is not JSON. Whatever its status, a proxy may
 * have sent it after the call was carried out.
 */
function toProtocolError(
  { status, headers }: TransportAnswer,
  body: unknown,
  { descriptor, endpoint, secrets }: Target,
): DataWorksError {
  const operation = descriptor.action;
  const type = headers["content-type"] ?? "no content type";
  const sent = typeof body === "string" ? "no readable JSON" : "JSON that is not in the words of DataWorks";
  return new DataWorksError({
    kind: "protocol",
    operation,
    ambiguous: mayHaveChanged(descriptor, true),
    status,
    requestId: headers["x-acs-request-id"],
    secrets,
    message: (quote) =>
      `${operation} was answered with ${status}, but ${endpoint.name} sent ${sent} (${quote(type)}). Is it a DataWorks endpoint, or is a proxy in between? ${adviseAfter(descriptor)}`,
  });
}
