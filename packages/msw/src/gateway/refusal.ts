import type { DocumentedError } from "@dataworks-kit/wire";
import { SimulatorError } from "./simulator-error.ts";

/** A call that is refused: a code of the error catalogue with its status and its text. */
export interface Refusal {
  readonly kind: "refusal";
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** When to call again, in milliseconds, for the header `x-acs-retry-after`. */
  readonly retryAfterMs?: number;
}

/** Creates the refusal of a code; `values` fill the `%s` of its text in order. */
export type Refuse = (code: string, ...values: readonly string[]) => Refusal;

/** `MissingName`, `InvalidTag.1.Key`: codes that follow a pattern, so that they need no entry. The name is any that a parameter can have. */
const PATTERN_CODE = /^(Missing|Invalid)([A-Za-z_][\w.-]*)$/;

/**
 * Reads refusals from error catalogues, the first catalogue before the next. A code in none of them must follow the
 * gateway's pattern `Missing{Param}` or `Invalid{Param}`.
 *
 * @throws SimulatorError (`operation`) when asked for any other unknown code.
 */
export function createRefuse(...catalogues: readonly (readonly DocumentedError[])[]): Refuse {
  const byCode = new Map<string, DocumentedError[]>();
  for (const catalogue of catalogues)
    for (const error of catalogue) byCode.set(error.code, [...(byCode.get(error.code) ?? []), error]);
  return (code, ...values) => {
    const entries = byCode.get(code) ?? [];
    // One code can have two texts: SignatureDoesNotMatch has one for each algorithm.
    const error = entries.find((entry) => countPlaces(entry.message) === values.length) ?? entries[0];
    if (!error) return refuseByPattern(code);
    return { kind: "refusal", code, status: error.status ?? 400, message: fill(error.message, values) };
  };
}

/** The same refusal, whose text goes on to say what was expected. */
export function addExpectation(refusal: Refusal, expected: string): Refusal {
  return { ...refusal, message: `${refusal.message} Expected ${expected}.` };
}

function refuseByPattern(code: string): Refusal {
  const [, kind, parameter] = PATTERN_CODE.exec(code) ?? [];
  if (kind === undefined || parameter === undefined)
    throw new SimulatorError(
      "operation",
      `No operation documents the error code ${code}. Use a documented code.`,
    );
  const message =
    kind === "Missing"
      ? `${parameter} is mandatory for this action.`
      : `Specified parameter ${parameter} is not valid.`;
  return { kind: "refusal", code, status: 400, message };
}

function countPlaces(message: string): number {
  return message.split("%s").length - 1;
}

function fill(message: string, values: readonly string[]): string {
  const [head = "", ...tail] = message.split("%s");
  return tail.reduce((text, part, index) => `${text}${values[index] ?? ""}${part}`, head);
}
