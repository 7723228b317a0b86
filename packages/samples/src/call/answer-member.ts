import type { CallModel } from "./read-call.ts";

/** What of an answer a sample prints: the member that every answer has, and whether it is a text, a number or the like. */
export interface AnswerMember {
  readonly name: string;
  readonly isScalar: boolean;
}

/** The first member that every answer of the operation has, else the id of the call, which all have. */
export function answerMember({ operation }: CallModel): AnswerMember {
  const [[name, type] = ["RequestId", "string"]] = Object.entries(operation.answer.required);
  return { name, isScalar: !["object", "array", "any"].includes(type) };
}
