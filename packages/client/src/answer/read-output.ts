import { type CodeMeaning, parseJson } from "@dataworks-kit/wire";
import type { DataWorksError } from "../dataworks-error.ts";
import type { Answer } from "../transport/send.ts";
import { isOutput } from "./is-output.ts";
import { readEnvelope } from "./read-envelope.ts";
import { type AnsweredCall, refusal } from "./refusal.ts";
import { strangeError } from "./strange-error.ts";

/** What an answer holds: the output, or what is wrong with it. */
export type ReadAnswer =
  | { readonly output: object }
  | {
      readonly error: DataWorksError;
      readonly meaning?: CodeMeaning | undefined;
      /** Whether the call may have been carried out. */
      readonly isOpen: boolean;
    };

/** Reads an answer: an output, a refusal (also one with status 200), or what is no answer of the operation. */
export function readOutput(answer: Answer, call: AnsweredCall): ReadAnswer {
  const isSuccess = answer.status >= 200 && answer.status < 300;
  const body = jsonOrText(answer.text);
  const envelope = readEnvelope(body, isSuccess);
  if (envelope) return refusal(envelope, answer.status, call);
  if (isSuccess && typeof body === "object" && body !== null && isOutput(call.descriptor, body))
    return { output: body };
  return { error: strangeError(answer, body, call), isOpen: true };
}

function jsonOrText(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}
