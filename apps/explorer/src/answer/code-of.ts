import { parseJson } from "@dataworks-kit/api";

/** What an answer says in a word: the code of a refusal, or the id of what was created. */
export interface AnswerSummary {
  readonly code?: string;
  readonly id?: string;
}

/** Reads an answer of the double, in JSON or XML. Text that is neither says nothing. */
export function codeOf(body: string): AnswerSummary {
  const members = body.startsWith("<") ? xmlMembers(body) : jsonMembers(body);
  const { Code, Data } = members;
  return { ...(Code !== undefined && { code: Code }), ...(Data !== undefined && { id: Data }) };
}

type Members = Readonly<Partial<Record<"Code" | "Data", string>>>;

function jsonMembers(body: string): Members {
  const value: unknown = parseJson(body);
  const { Code, Data }: Partial<Record<"Code" | "Data", unknown>> =
    typeof value === "object" && value ? value : {};
  return {
    ...(Code !== undefined && { Code: String(Code) }),
    ...(Data !== undefined && { Data: String(Data) }),
  };
}

/** Codes and ids hold no character that XML escapes. */
function xmlMembers(body: string): Members {
  const [, Code] = /<Code>([^<]*)<\/Code>/.exec(body) ?? [];
  const [, Data] = /<Data>([^<]*)<\/Data>/.exec(body) ?? [];
  return { ...(Code !== undefined && { Code }), ...(Data !== undefined && { Data }) };
}
