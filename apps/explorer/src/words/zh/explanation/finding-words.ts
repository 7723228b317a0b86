import type { ComparedText, FindingWords } from "@dataworks-kit/signature/explain";

/** The compared texts, in Chinese. */
export const COMPARED_TEXTS_ZH: Readonly<Record<ComparedText, string>> = {
  "string to sign": "待签名字符串",
  "canonical request": "规范化请求",
};

/** The words about a comparison, or about a text that could not be compared, in Chinese. */
export const FINDING_WORDS_ZH: FindingWords = {
  pasted: "粘贴的文本",
  empty: "没有粘贴任何内容。",
  tooLong: (limit) => `粘贴的文本超过 ${limit} 个字符。请只粘贴消息或文本本身。`,
  otherAlgorithm: (theirs, ours) => [
    `粘贴的文本属于 ${theirs}，而这一侧用 ${ours} 签名。`,
    "请在两侧选择相同的算法。",
  ],
  noCounterpart: (what) => `这一侧没有可以与之比较的${COMPARED_TEXTS_ZH[what]}。`,
  unrecognised: {
    "query string": [
      "这看起来是查询字符串。",
      "请粘贴由它生成的待签名字符串：对于 RPC，它以请求方法和 &%2F& 开头。",
    ],
    authorization: ["这看起来是请求头 Authorization，它不显示签名的任何步骤。", "请粘贴规范化请求。"],
    unknown: [
      "粘贴的文本中既没有待签名字符串，也没有规范化请求。",
      "请粘贴 SignatureDoesNotMatch 的消息，或你的代码所签名的文本。",
    ],
  },
  refusal: (code) => `拒绝响应 ${code} 中没有待签名字符串。`,
  otherRefusal: "只有 SignatureDoesNotMatch 的消息会重复它。",
  scriptedRefusal:
    "模拟服务器的脚本会这样响应，不带被签名的文本。请粘贴经过检查的调用的响应，或你的代码所签名的文本。",
  same: (what) =>
    `两侧的${COMPARED_TEXTS_ZH[what]}相同，因此不同的是 AccessKeySecret，或由它得到的密钥，或签名的计算方法。`,
  keys: {
    RPC: "HMAC 的密钥是 AccessKeySecret 加上其后的一个 &，摘要函数是 SHA-1；签名是其字节（而不是十六进制文本）的 base64，发送时像其他参数一样编码。",
    ACS3: "HMAC 的密钥就是 AccessKeySecret，其后没有 &；签名是小写的十六进制，由该算法的摘要函数得到。",
  },
  whiteSpace: "没有比较粘贴的文本前后的空白：如果你的代码对它们签了名，原因就在这里。",
  beyond: "除此之外：",
  position: ({ what, line, at }) =>
    `${COMPARED_TEXTS_ZH[what]}的第一处差异在第 ${line} 行，位于文本的 ${at} 个字符之后。`,
};
