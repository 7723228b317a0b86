import { createConnectionOperation } from "@dataworks-kit/api";
import { createConnectionInputSchema } from "@dataworks-kit/api/validate";
import type { NameValue } from "@dataworks-kit/wire";
import type { Issue } from "@dataworks-kit/wire/check";
import { readParameters } from "@dataworks-kit/wire/read";
import { CONTENT, type ExplorerState, isAllowed } from "../state/explorer-state.ts";
import { WORDS } from "../words.ts";
import { wellFormed } from "./well-formed.ts";

/** What a form says of a call. */
export interface CallInput {
  /** The operation's own parameters as they travel, in the order of the contract. */
  readonly pairs: readonly NameValue[];
  /** The same by their types; text that does not fit its type is still text. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What is wrong, with paths that go on inside Content. */
  readonly issues: readonly Issue[];
}

/** Reads the call out of what a person typed, and judges it by the contract. */
export function readCallInput({ values, content }: Pick<ExplorerState, "values" | "content">): CallInput {
  const texts = new Map([...Object.entries(values), [CONTENT, content]]);
  const pairs = createConnectionOperation.parameters.flatMap(({ name }): NameValue[] => {
    const text = wellFormed(texts.get(name) ?? "");
    return text === "" || !isAllowed(name, values) ? [] : [[name, text]];
  });
  const input = readParameters(createConnectionOperation, pairs);
  return { pairs, input, issues: judge(input) };
}

function judge(input: object): readonly Issue[] {
  try {
    const result = createConnectionInputSchema["~standard"].validate(input);
    return "issues" in result ? result.issues : [];
  } catch {
    // JSON nested deeper than the stack reaches.
    const expected = WORDS.shallower;
    return [{ message: `must be ${expected}`, path: [CONTENT], keyword: "depth", expected }];
  }
}
