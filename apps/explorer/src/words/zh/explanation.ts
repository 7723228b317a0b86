import type { CallKind, ExplanationWords, Side, SideWords } from "@dataworks-kit/signature/explain";
import { CAUSE_WORDS_ZH, PLACE_WORDS_ZH } from "./explanation/cause-words.ts";
import { COMPARED_TEXTS_ZH, FINDING_WORDS_ZH } from "./explanation/finding-words.ts";
import { SET_ASIDE_WORDS_ZH } from "./explanation/set-aside-words.ts";

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

const SIDE_WORDS: SideWords = {
  empty: "没有提供任何内容。请提供服务端所签名的文本、你的代码所签名的文本，或两者都提供。",
  whose: WHOSE,
  textOf: (kind) => `由${SOURCES[kind]}得到的文本`,
  writtenFrom: (kind, side) => `由${SOURCES[kind]}得到的文本是按规则生成的，并非出自${NOT_BY[side]}。`,
  askFor: {
    server: "请补充你的代码所签名的文本：它与这个文本的第一处差异就是原因。",
    mine: "请补充服务端所签名的文本，见 SignatureDoesNotMatch 的消息：第一处差异就是原因。",
  },
  askForCode: "请把这个请求作为服务端所签名的内容，再补充你的代码所签名的文本：两者的第一处差异就是原因。",
  requestsServe: "也可以粘贴实际发送的请求：curl 命令、已签名的 URL、HAR，或带有请求头的 HTTP 请求。",
  within: (side, verdict) => `${WHOSE[side]}：${verdict}`,
  right: (text) => `${text}本身没有错误。`,
  also: (fault) => `另外：${fault}`,
  unchanged: (what, kind, isOfServer) => {
    const other = isOfServer ? "服务端所签名的" : "由另一个请求得到的";
    return [
      `由${SOURCES[kind]}得到的${COMPARED_TEXTS_ZH[what]}与${other}相同，因此请求在途中没有被改动。`,
      "你的代码对另一个文本签名，或用了另一个 AccessKeySecret：请比较它所签名的文本。",
    ];
  },
};

/** An explanation in Chinese. */
export const EXPLANATION_ZH: ExplanationWords = {
  places: PLACE_WORDS_ZH,
  causes: CAUSE_WORDS_ZH,
  findings: FINDING_WORDS_ZH,
  setAside: SET_ASIDE_WORDS_ZH,
  sides: SIDE_WORDS,
};
