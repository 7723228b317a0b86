import type { Difference, Explanation, Side } from "@dataworks-kit/signature/explain";
import { PLACE_WORDS_ZH } from "./explanation/cause-words.ts";
import { describeDifferenceZh, describeFindingZh } from "./explanation/describe-finding.ts";

const WHOSE: Readonly<Record<Side, string>> = {
  server: "服务端的文本",
  mine: "你的代码所签名的文本",
};

const ASK_FOR: Readonly<Record<Side, string>> = {
  server: "请补充你的代码所签名的文本：它与这个文本的第一处差异就是原因。",
  mine: "请补充服务端所签名的文本，见 SignatureDoesNotMatch 的消息：第一处差异就是原因。",
};

/** An explanation in Chinese sentences, the verdict first: plain text, which repeats only names and codes of the pasted texts. */
export function describeExplanationZh(explanation: Explanation): readonly string[] {
  switch (explanation.kind) {
    case "empty":
      return ["没有提供任何内容。请提供服务端所签名的文本、你的代码所签名的文本，或两者都提供。"];
    case "unread":
      return describeUnread(explanation.side, describeFindingZh(explanation.finding));
    case "broken rule":
      return describeFaults(explanation.side, explanation.faults);
    case "one side":
      return [`${WHOSE[explanation.side]}本身没有错误。`, ASK_FOR[explanation.side]];
    case "different":
    case "same":
      return describeFindingZh(explanation.finding, WHOSE.mine);
  }
}

function describeUnread(side: Side, [verdict = "", ...rest]: readonly string[]): string[] {
  return [`${WHOSE[side]}：${verdict}`, ...rest];
}

/** The first fault in all its sentences; of each other place, what is wrong with it. */
function describeFaults(side: Side, [first, ...more]: readonly Difference[]): string[] {
  if (!first) return [];
  const others = more.filter((fault) => describePlace(fault) !== describePlace(first));
  const also = others.map((fault) => `另外：${describeDifferenceZh(fault, WHOSE[side])[0]}`);
  return [...describeDifferenceZh(first, WHOSE[side]), ...new Set(also), ASK_FOR[side]];
}

function describePlace({ place, name = "" }: Difference): string {
  return PLACE_WORDS_ZH[place](name);
}
