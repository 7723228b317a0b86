import { GeneratorError, generate, type Json } from "@dataworks-kit/generator";
import { expect } from "vitest";

/** Why a document is refused: each pointer and reason, as one text. */
export async function collectProblems(document: Json) {
  const error = await generate([{ name: "doc.yaml", document }], { importExtension: "js" }).then(
    () => expect.fail("was accepted"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof GeneratorError)) throw error;
  return error.problems.map(({ pointer, reason }) => `${pointer}: ${reason}`);
}
