import { createConnectionErrors } from "@dataworks-kit/api";
import { type DocumentedError, parseJson } from "@dataworks-kit/wire";

/** What an answer says in a word. */
export type AnswerSummary =
  | { readonly kind: "created"; readonly id: string }
  /** `error` is what the contract says of the code, if it knows it. */
  | { readonly kind: "refused"; readonly code: string; readonly error: DocumentedError | undefined }
  | { readonly kind: "other" };

/** Reads an answer in JSON or XML. */
export function answerSummary(body: string): AnswerSummary {
  const { Code, Message = "", Data } = body.startsWith("<") ? xmlMembers(body) : jsonMembers(body);
  if (Code !== undefined) return { kind: "refused", code: Code, error: errorOf(Code, Message) };
  return Data === undefined ? { kind: "other" } : { kind: "created", id: Data };
}

/** A code can have two texts: that of SignatureDoesNotMatch differs by algorithm. */
function errorOf(code: string, message: string): DocumentedError | undefined {
  const errors = createConnectionErrors.filter((error) => error.code === code);
  const fits = (error: DocumentedError) =>
    error.message.split("%s").every((part) => message.includes(part.trim()));
  return errors.findLast(fits) ?? errors[0];
}

const MEMBERS = ["Code", "Message", "Data"] as const;
type Members = Readonly<Partial<Record<(typeof MEMBERS)[number], string>>>;

function jsonMembers(body: string): Members {
  const value = readJson(body);
  const members = new Map<string, unknown>(typeof value === "object" && value ? Object.entries(value) : []);
  return Object.fromEntries(
    MEMBERS.flatMap((name) => (members.has(name) ? [[name, String(members.get(name))]] : [])),
  );
}

function readJson(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    return undefined;
  }
}

/** Codes and ids hold no character that XML escapes; of the text, parts are enough. */
function xmlMembers(body: string): Members {
  const found = MEMBERS.flatMap((name) => {
    const [, text] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(body) ?? [];
    return text === undefined ? [] : [[name, text]];
  });
  return Object.fromEntries(found);
}
