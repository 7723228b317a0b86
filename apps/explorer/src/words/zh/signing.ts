import type { Words } from "../words.ts";

/** The words of how a call is signed and sent, in Chinese. */
export const SIGNING_ZH: Words["signing"] = {
  legend: "签名和发送方式",
  algorithm: "算法",
  method: "请求方法",
  parametersIn: "参数位置",
  format: "响应格式",
  time: "签名时间（UTC）",
  nonce: "随机数（nonce）",
  pin: "固定",
  pinned: (name) => `固定 ${name}，下一次调用继续使用`,
  renew: "换新的时间和随机数",
  parameters: "参与签名的参数",
  parametersMeaning: "与表单中的参数相同。在此修改一个参数，可以看到下面随之改变的内容。",
  key: (id, secret) =>
    `使用模拟服务器文档中的虚构访问密钥签名：AccessKeyId 是 ${id}，AccessKeySecret 是 ${secret}。请不要在此输入你自己的访问密钥。`,
  algorithms: {
    "ACS3-HMAC-SHA256": "ACS3-HMAC-SHA256",
    "HMAC-SHA1": "HMAC-SHA1（RPC）",
    "ACS3-HMAC-SM3": "ACS3-HMAC-SM3",
  },
  lacksSm3: "此处没有 ACS3-HMAC-SM3，因为浏览器不支持 SM3。请在 Node 中用它签名。",
  places: {
    form: "表单请求体",
    query: "查询字符串",
    split: "两处都有：JSON 放在表单中",
  },
  formats: { JSON: "JSON", XML: "XML" },
  takesQuery: "所有参数都放在查询字符串中：GET 没有请求体，有些操作也不读取请求体。",
};
