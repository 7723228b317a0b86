import type { CallModel } from "./read-call.ts";

/** What of an answer a sample prints: the member that every answer has, and whether it is a text, a number or the like. */
export interface AnswerMember {
  readonly name: string;
  readonly isScalar: boolean;
}

/** The first member that every answer of the operation has and that code can name, else the id of the call, which all have. */
export function answerMember({ operation }: CallModel): AnswerMember {
  const members = Object.entries(operation.answer.required).filter(([name]) => /^[A-Za-z]\w*$/.test(name));
  const [[name, type] = ["RequestId", "string"]] = members;
  return { name, isScalar: !["object", "array", "any"].includes(type) };
}
