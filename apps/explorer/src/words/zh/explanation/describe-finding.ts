import type {
  ComparedText,
  Difference,
  DifferentTexts,
  EqualTexts,
  Finding,
} from "@dataworks-kit/signature/explain";
import { CAUSE_WORDS_ZH, PLACE_WORDS_ZH } from "./cause-words.ts";
import { describeOnlySetAsideZh, describeSetAsideZh } from "./set-aside-words.ts";

/** The compared texts, in Chinese. */
export const COMPARED_TEXTS_ZH: Readonly<Record<ComparedText, string>> = {
  "string to sign": "待签名字符串",
  "canonical request": "规范化请求",
};

/**
 * A finding in Chinese sentences: plain text, which repeats only names and codes of the pasted text.
 *
 * @param theirs what the pasted text is called within a sentence; it begins and ends in Chinese
 */
export function describeFindingZh(finding: Finding, theirs = "粘贴的文本"): readonly string[] {
  switch (finding.kind) {
    case "empty":
      return ["没有粘贴任何内容。"];
    case "too long":
      return [`粘贴的文本超过 ${finding.limit} 个字符。请只粘贴消息或文本本身。`];
    case "not recognised":
      return describeUnrecognised(finding);
    case "other algorithm":
      return [
        `粘贴的文本属于 ${finding.theirs}，而这一侧用 ${finding.ours} 签名。`,
        "请在两侧选择相同的算法。",
      ];
    case "no counterpart":
      return [`这一侧没有可以与之比较的${COMPARED_TEXTS_ZH[finding.what]}。`];
    case "equal":
      return describeEqual(finding);
    case "different":
      return describeDifferent(finding, theirs);
  }
}

function describeUnrecognised(finding: Extract<Finding, { kind: "not recognised" }>): string[] {
  switch (finding.looksLike) {
    case "refusal":
      return describeRefusal(finding.code);
    case "query string":
      return [
        "这看起来是查询字符串。",
        "请粘贴由它生成的待签名字符串：对于 RPC，它以请求方法和 &%2F& 开头。",
      ];
    case "authorization":
      return ["这看起来是请求头 Authorization，它不显示签名的任何步骤。", "请粘贴规范化请求。"];
    case "unknown":
      return [
        "粘贴的文本中既没有待签名字符串，也没有规范化请求。",
        "请粘贴 SignatureDoesNotMatch 的消息，或你的代码所签名的文本。",
      ];
  }
}

function describeRefusal(code: string): string[] {
  const nothing = `拒绝响应 ${code} 中没有待签名字符串。`;
  if (code !== "SignatureDoesNotMatch") return [nothing, "只有 SignatureDoesNotMatch 的消息会重复它。"];
  return [
    nothing,
    "模拟服务器的脚本会这样响应，不带被签名的文本。请粘贴经过检查的调用的响应，或你的代码所签名的文本。",
  ];
}

function describeEqual({ algorithm, what, isTrimmed }: EqualTexts): string[] {
  const key =
    algorithm === "HMAC-SHA1"
      ? "HMAC 的密钥是 AccessKeySecret 加上其后的一个 &，摘要函数是 SHA-1；签名是其字节（而不是十六进制文本）的 base64，发送时像其他参数一样编码。"
      : "HMAC 的密钥就是 AccessKeySecret，其后没有 &；签名是小写的十六进制，由该算法的摘要函数得到。";
  const space = "没有比较粘贴的文本前后的空白：如果你的代码对它们签了名，原因就在这里。";
  return [
    `两侧的${COMPARED_TEXTS_ZH[what]}相同，因此不同的是 AccessKeySecret，或由它得到的密钥，或签名的计算方法。`,
    key,
    ...(isTrimmed ? [space] : []),
  ];
}

function describeDifferent(
  { beyond, setAside, ...finding }: DifferentTexts,
  theirs: string,
): readonly string[] {
  if (!setAside) return [...describeDifferenceZh(finding, theirs), describePlace(finding)];
  if (!beyond) return describeOnlySetAsideZh({ causes: setAside, algorithm: finding.algorithm });
  return [...describeSetAsideZh(setAside), "除此之外：", ...describeDifferenceZh(beyond, theirs)];
}

/** A difference, or a fault that a text shows alone, in Chinese sentences. */
export function describeDifferenceZh({ place, name = "", cause }: Difference, theirs: string): string[] {
  return [...CAUSE_WORDS_ZH[cause](PLACE_WORDS_ZH[place](name), theirs)];
}

function describePlace({ what, at, line }: DifferentTexts): string {
  return `${COMPARED_TEXTS_ZH[what]}的第一处差异在第 ${line} 行，位于文本的 ${at} 个字符之后。`;
}
