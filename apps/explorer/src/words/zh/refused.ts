import type { Words } from "../words.ts";
import { describeBodyZh } from "./explanation/body-words.ts";
import { RULES_ZH } from "./explanation/rule-words.ts";

/** The words about a refused signature, in Chinese. */
export const REFUSED_ZH: Words["refused"] = {
  heading: "签名为什么被拒绝？",
  meaning:
    "请粘贴你手头的内容：带有 SignatureDoesNotMatch 的响应或异常、一行日志、curl 命令、已签名的 URL、HAR 条目、CanonicalRequest 或 StringToSign。它适用于阿里云的任何产品，只填一个框也可以。",
  server: "服务端所签名的内容",
  mine: "我的代码所签名的内容",
  verdict: "结论",
  compared: "两个文本及其差异",
  serverText: "服务端",
  mineText: "我的代码",
  cause: "原因",
  expected: "不同，因为属于另一次调用",
  more: (count) => `${count} 行相同`,
  ruleText: (rule) => (Object.hasOwn(RULES_ZH, rule) ? RULES_ZH[rule] : undefined) ?? rule,
  fix: "修复它的代码",
  fixLanguages: { python: "Python", java: "Java", go: "Go", node: "Node.js", bash: "Bash" },
  body: (sentence) => `已找到被计算哈希值的请求体。${sentence}`,
  bodyText: describeBodyZh,
  values: "使用这些值",
  valuesMeaning: (what) => `用文本中的值填写表单和签名：${what}。`,
  otherOperation: (action) => `本页没有 ${action} 的表单：只取签名方式，不取参数。`,
  clear: "清除",
  mistake: "故意出错",
  mistakeMeaning: "按你选择的错误对文档示例签名，发送到模拟服务器，并解释为什么被拒绝。",
  mistakes: {
    plus: "用 + 表示空格",
    star: "* 未编码",
    tilde: "~ 编码成了 %7E",
    hex: "十六进制用小写",
    twice: "编码了两次",
    once: "查询字符串没有再编码一次",
    order: "参数没有排序",
    method: "另一种请求方法",
    space: "末尾有一个换行符",
    port: "主机带有 :443",
    trim: "请求头的值首尾有空白",
    hash: "空请求体的哈希",
    signature: "Signature 也参与了签名",
    secret: "HMAC 的密钥：多了或少了 &",
  },
  mistakeLabel: "错误类型",
  signWrong: "按错误方式签名并发送",
};
