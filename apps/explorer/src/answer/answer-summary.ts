import { type DocumentedError, type OperationContract, parseJson } from "@dataworks-kit/wire";

/** What an answer says in a word. */
export type AnswerSummary =
  | { readonly kind: "created"; readonly id: string }
  /** A page of a list, and how many items there are in all. */
  | { readonly kind: "listed"; readonly total: string }
  /** The service says whether it was done. */
  | { readonly kind: "done"; readonly isDone: boolean }
  /** It has all members that the contract promises. */
  | { readonly kind: "answered" }
  /** `error` is what the contract says of the code, if it knows it. */
  | { readonly kind: "refused"; readonly code: string; readonly error: DocumentedError | undefined }
  | { readonly kind: "other" };

/** Of an operation, what tells its answers. */
export type AnsweredOperation = Pick<OperationContract, "operation" | "errors">;

/** Reads an answer in JSON or XML. */
export function answerSummary(body: string, { operation, errors }: AnsweredOperation): AnswerSummary {
  const read = body.startsWith("<") ? createXmlReader(body) : createJsonReader(body);
  const code = read(["Code"]);
  if (code !== undefined)
    return { kind: "refused", code, error: findError(errors, code, read(["Message"]) ?? "") };
  const required = Object.entries(operation.answer.required);
  if (required.some(([name]) => read([name]) === undefined)) return { kind: "other" };
  const total = operation.pages && read(operation.pages.total);
  if (total !== undefined) return { kind: "listed", total };
  const [[name = "", type] = []] = required;
  if (type === "boolean") return { kind: "done", isDone: read([name]) === "true" };
  if (type === "int64" && operation.effect === "write") return { kind: "created", id: read([name]) ?? "" };
  return { kind: "answered" };
}

/** A code can have two texts: that of SignatureDoesNotMatch differs by algorithm. */
function findError(
  errors: readonly DocumentedError[],
  code: string,
  message: string,
): DocumentedError | undefined {
  const own = errors.filter((error) => error.code === code);
  const fits = (error: DocumentedError) =>
    error.message.split("%s").every((part) => message.includes(part.trim()));
  return own.findLast(fits) ?? own[0];
}

/** The text at a place in an answer; `undefined` when nothing stands there. */
type Reader = (place: readonly string[]) => string | undefined;

function createJsonReader(body: string): Reader {
  const root = readJson(body);
  return (place) => {
    const found = readMember(root, place);
    return found === undefined ? undefined : String(found);
  };
}

/** What stands at a place in a value. */
export function readMember(root: unknown, place: readonly string[]): unknown {
  return place.reduce<unknown>(
    (value, name) => new Map<string, unknown>(isObject(value) ? Object.entries(value) : []).get(name),
    root,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The value of an answer in JSON; `undefined` for other text. */
export function readJson(body: string): unknown {
  try {
    return parseJson(body);
  } catch {
    return undefined;
  }
}

/** Codes, ids and numbers hold no character that XML escapes; of the text, parts are enough. */
function createXmlReader(body: string): Reader {
  return (place) => {
    const name = place.at(-1) ?? "";
    const [, text] = new RegExp(`<${name}>([^<]*)`).exec(body) ?? [];
    return text;
  };
}
