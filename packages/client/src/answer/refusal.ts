import type { CodeRule, OperationDescriptor } from "@dataworks-kit/wire";
import type { Target } from "../call/call.ts";
import { DataWorksError } from "../error/dataworks-error.ts";
import { quoteWord } from "../error/foreign-text.ts";
import { adviseAfter, type Failure, mayHaveChanged } from "../error/to-failure.ts";
import type { Envelope } from "./read-envelope.ts";

/**
 * The failure for a refusal in the vendor's envelope, and what its code means. It says that nothing was carried out only where
 * the contract says so of the code, and the envelope is whole: a filter on the way may answer in similar words.
 */
export function toRefusal(envelope: Envelope, status: number, target: Target): Failure {
  const { code, requestId } = envelope;
  const judgedStatus = Math.max(status, envelope.status ?? 0);
  const rule = code === undefined ? undefined : findCodeRule(target.descriptor, code, judgedStatus);
  const isOpen = rule?.execution !== "none" || requestId === undefined;
  // What the document lists is not a secret, whatever a secret is.
  const isListed = code === undefined || rule?.code === code;
  const shownCode = isListed ? code : quoteWord(code, target.secrets);
  const error = toApiError({ ...envelope, code: shownCode }, status, target, isOpen);
  return { error, meaning: rule?.meaning, isOpen };
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
  return families.reduce<CodeRule | undefined>(longer, undefined);
}

function longer(one: CodeRule | undefined, other: CodeRule): CodeRule {
  return one && (one.startsWith ?? "").length >= (other.startsWith ?? "").length ? one : other;
}
