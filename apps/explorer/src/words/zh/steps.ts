import type { Words } from "../words.ts";

/** The words of the steps of a signature, in Chinese. */
export const STEPS_ZH: Words["steps"] = {
  heading: "逐步签名",
  changed: "已改变",
  marks: "标记之处是上一次修改所改变的内容。",
  legend: "请求的每个部分在所有步骤中颜色相同",
  parts: {
    call: "请求方法、主机、操作",
    parameters: "参数",
    key: "访问密钥",
    fresh: "时间和随机数（nonce）",
    payload: "请求体的哈希值",
    signature: "签名",
  },
  title: {
    "sorted parameters": "排序后的参数",
    "hashed request payload": "HashedRequestPayload",
    "canonical query string": "CanonicalQueryString",
    "canonicalized query string": "CanonicalizedQueryString",
    "canonical headers": "CanonicalHeaders",
    "signed headers": "SignedHeaders",
    "canonical request": "CanonicalRequest",
    "hashed canonical request": "HashedCanonicalRequest",
    "string to sign": "StringToSign",
    signature: "Signature",
    "final request": "请求",
  },
  meaning: {
    "sorted parameters": "每个名称和值都经过严格编码，并按字节排序。此处每个参数占一行。",
    "hashed request payload": "请求体字节的 SHA-256，写成小写的十六进制。没有请求体时，是空文本的 SHA-256。",
    "canonical query string": "查询字符串中的参数，经过排序和编码。参数都在表单中时为空。",
    "canonicalized query string": "查询字符串和表单中的参数一起排序，用 & 连接。其中不包含 Signature。",
    "canonical headers": "host、content-type 和所有 x-acs- 请求头：名称小写，经过排序，值去掉首尾空白。",
    "signed headers": "这些请求头的名称，用分号连接。",
    "canonical request": "请求方法、路径、查询字符串、请求头、请求头的名称和请求体的哈希值，从上到下排列。",
    "hashed canonical request": "CanonicalRequest 的 SHA-256，写成小写的十六进制。",
    "string to sign": "用 AccessKeySecret 签名的文本。",
    signature:
      "StringToSign 的 HMAC：用 SHA-256 时密钥是 AccessKeySecret，用 SHA-1 时密钥是 AccessKeySecret 加上其后的 &。",
    "final request": "实际发送的内容。",
  },
  empty: "（空）",
};
