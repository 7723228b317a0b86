import { describeExplanation, type Explanation } from "@dataworks-kit/signature/explain";
import { EXPLANATION_ZH } from "../words/zh/explanation.ts";

/** An explanation in the language of the page, the verdict first. */
export function explainInWords(explanation: Explanation, tag: string): readonly string[] {
  return tag.startsWith("zh")
    ? describeExplanation(explanation, EXPLANATION_ZH)
    : describeExplanation(explanation);
}
