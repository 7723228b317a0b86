import type { CallKind, Difference, Explanation, Side, WrittenFrom } from "@dataworks-kit/signature/explain";
import { PLACE_WORDS_ZH } from "./explanation/cause-words.ts";
import {
  COMPARED_TEXTS_ZH,
  describeDifferenceZh,
  describeFindingZh,
} from "./explanation/describe-finding.ts";

const WHOSE: Readonly<Record<Side, string>> = {
  server: "服务端的文本",
  mine: "你的代码所签名的文本",
};

/** With the spaces that stand between Latin script and the Chinese around it. */
const SOURCES: Readonly<Record<CallKind, string>> = {
  curl: " curl 命令",
  url: " URL ",
  har: " HAR ",
  http: " HTTP 请求",
};

const NOT_BY: Readonly<Record<Side, string>> = { server: "服务端", mine: "你的代码" };

const ASK_FOR: Readonly<Record<Side, string>> = {
  server: "请补充你的代码所签名的文本：它与这个文本的第一处差异就是原因。",
  mine: "请补充服务端所签名的文本，见 SignatureDoesNotMatch 的消息：第一处差异就是原因。",
};

const ASK_FOR_CODE =
  "请把这个请求作为服务端所签名的内容，再补充你的代码所签名的文本：两者的第一处差异就是原因。";

const SERVES_TOO = "也可以粘贴实际发送的请求：curl 命令、已签名的 URL、HAR，或带有请求头的 HTTP 请求。";

/** An explanation in Chinese sentences, the verdict first: plain text, which repeats only names and codes of the pasted texts. */
export function describeExplanationZh(explanation: Explanation): readonly string[] {
  switch (explanation.kind) {
    case "empty":
      return ["没有提供任何内容。请提供服务端所签名的文本、你的代码所签名的文本，或两者都提供。"];
    case "unread":
      return describeUnread(explanation);
    case "broken rule":
      return describeFaults(explanation);
    case "one side":
      return [
        `${nameText(explanation.side, explanation)}本身没有错误。`,
        ...describeSources(explanation),
        askForOther(explanation.side, explanation),
      ];
    case "same":
      return [...describeSame(explanation), ...describeSources(explanation)];
    case "different":
      return [
        ...describeFindingZh(explanation.finding, nameText("mine", explanation)),
        ...describeSources(explanation),
      ];
  }
}

/** An explanation that may say what its texts were written from. */
interface Sourced {
  readonly writtenFrom?: WrittenFrom;
}

function nameText(side: Side, { writtenFrom }: Sourced): string {
  const kind = writtenFrom?.[side];
  return kind === undefined ? WHOSE[side] : `由${SOURCES[kind]}得到的文本`;
}

/** Nobody signed a text that was written from a request, so that each verdict on it says so. */
function describeSources({ writtenFrom = {} }: Sourced): string[] {
  return (["server", "mine"] as const).flatMap((side) => {
    const kind = writtenFrom[side];
    if (kind === undefined) return [];
    return [`由${SOURCES[kind]}得到的文本是按规则生成的，并非出自${NOT_BY[side]}。`];
  });
}

function askForOther(side: Side, { writtenFrom }: Sourced): string {
  return side === "mine" && writtenFrom?.mine !== undefined ? ASK_FOR_CODE : ASK_FOR[side];
}

function describeUnread({ side, finding }: Extract<Explanation, { kind: "unread" }>): string[] {
  const [verdict = "", ...rest] = describeFindingZh(finding);
  const isOther = finding.kind === "not recognised" && finding.looksLike !== "refusal";
  const sentences = [`${WHOSE[side]}：${verdict}`, ...rest];
  return isOther ? [...sentences, SERVES_TOO] : sentences;
}

/** What was sent and what the server signed do not show the text of the code, and then the secret is only one reason of two. */
function describeSame(explanation: Extract<Explanation, { kind: "same" | "different" }>): readonly string[] {
  const { finding, writtenFrom } = explanation;
  if (finding.kind !== "equal" || writtenFrom?.mine === undefined)
    return describeFindingZh(finding, nameText("mine", explanation));
  const what = `由${SOURCES[writtenFrom.mine]}得到的${COMPARED_TEXTS_ZH[finding.what]}`;
  const other = writtenFrom.server === undefined ? "服务端所签名的" : "由另一个请求得到的";
  return [
    `${what}与${other}相同，因此请求在途中没有被改动。`,
    "你的代码对另一个文本签名，或用了另一个 AccessKeySecret：请比较它所签名的文本。",
  ];
}

/** The first fault in all its sentences; of each other place, what is wrong with it. */
function describeFaults(explanation: Extract<Explanation, { kind: "broken rule" }>): string[] {
  const { side, faults, isCompared = false } = explanation;
  const [first, ...more] = faults;
  if (!first) return [];
  const whose = nameText(side, explanation);
  const others = more.filter((fault) => describePlace(fault) !== describePlace(first));
  const also = others.map((fault) => `另外：${describeDifferenceZh(fault, whose)[0]}`);
  const ask = first.cause === "cut off" || isCompared ? [] : [askForOther(side, explanation)];
  const rest = [...describeSources(explanation), ...ask];
  return [...describeDifferenceZh(first, whose), ...new Set(also), ...rest];
}

function describePlace({ place, name = "" }: Difference): string {
  return PLACE_WORDS_ZH[place](name);
}
