import type { ErrorTextZh } from "./error-text.ts";

const SIGNATURE_VERSION = "请将 SignatureVersion 设为 1.0。";
const ENABLE = "请启用该访问密钥或换用另一个。";

/** The mismatch of a signature, in the words for ACS3. */
export const ACS3_MISMATCH_ZH: ErrorTextZh = {
  summary: "ACS3 签名与网关计算的不一致。",
  description:
    "同一错误码，使用 ACS3-HMAC-SHA256 时的文字，来自调用者的引用：先是待签名字符串，然后是规范化请求。请将两者与你自己的比较。",
};

/** Errors of every operation that speak of time, key, token and signature, by code. */
export const SIGNING_ERRORS_ZH: Readonly<Record<string, ErrorTextZh>> = {
  "InvalidTimeStamp.Format": {
    summary: "Timestamp 或 x-acs-date 的格式不正确。",
    description: "请写成 yyyy-MM-ddTHH:mm:ssZ，使用 UTC，不带毫秒。",
  },
  "InvalidTimeStamp.Expired": {
    summary: "Timestamp 或 x-acs-date 与网关的时钟相差太大。",
    description: "请校正时钟并重新签名。各页面给出的时间窗口不同，有 15 分钟，也有 31 分钟。",
  },
  IllegalTimestamp: {
    summary: "Timestamp 与服务端的时钟相差太大（旧错误码）。",
    description:
      "请校正时钟并重新签名。它见于 ECS 的文档，其文字说的是缺少参数；现在的错误码是 InvalidTimeStamp.Expired。",
  },
  MissingTimestamp: {
    summary: "缺少 Timestamp。",
    description: "请加上签名的时间，使用 UTC，精确到整秒。",
  },
  "InvalidAccessKeyId.Inactive": { summary: "访问密钥已被禁用。", description: ENABLE },
  "Forbidden.AccessKeyDisabled": {
    summary: "访问密钥已被禁用。",
    description: `${ENABLE}这段文字见于 ECS 的文档。`,
  },
  "InvalidAccessKeyId.NotFound": {
    summary: "访问密钥不存在。",
    description:
      "请检查 AccessKeyId，以及该访问密钥是否属于这个站点（中国站或国际站）。有些页面给出的状态码是 400。",
  },
  MissingAccessKeyId: {
    summary: "缺少 AccessKeyId。",
    description: "请为调用签名；RPC 签名需要把 AccessKeyId 作为参数发送。",
  },
  "InvalidSecurityToken.Expired": {
    summary: "临时访问密钥的令牌已过期。",
    description: "请重新扮演角色，用新的访问密钥和令牌签名。厂商的一个产品给出的状态码是 403。",
  },
  "InvalidSecurityToken.Malformed": {
    summary: "SecurityToken 不是令牌。",
    description: "请按签发时的原样发送令牌，只编码一次。",
  },
  "InvalidSecurityToken.MismatchWithAccessKey": {
    summary: "令牌属于另一个访问密钥。",
    description: "请使用同一个会话的 AccessKeyId、AccessKeySecret 和令牌。",
  },
  MissingSecurityToken: {
    summary: "缺少 SecurityToken。",
    description:
      "临时访问密钥只能与随它签发的令牌一起使用。这个错误码有文档说明，其文字按同类错误的模式写成。",
  },
  InvalidSignatureMethod: {
    summary: "SignatureMethod 未知。",
    description: "请发送 HMAC-SHA1，或用 ACS3-HMAC-SHA256 签名。",
  },
  MissingSignatureMethod: {
    summary: "缺少 SignatureMethod。",
    description: "请将 SignatureMethod 设为 HMAC-SHA1。",
  },
  InvalidSignatureVersion: { summary: "SignatureVersion 无效。", description: SIGNATURE_VERSION },
  MissingSignatureVersion: { summary: "缺少 SignatureVersion。", description: SIGNATURE_VERSION },
  IncompleteSignature: {
    summary: "签名不符合规则。",
    description: "请将消息中重复的待签名字符串与你自己的比较，并检查内容没有被截断。",
  },
  SignatureDoesNotMatch: {
    summary: "签名与网关计算的不一致。",
    description:
      "请将消息末尾的待签名字符串与你自己的比较：如果不同，规范化形式有误；如果相同，AccessKeySecret 有误。用 ACS3-HMAC-SHA256 签名的调用会得到另一段文字，见相邻的条目。",
  },
  MissingSignature: {
    summary: "缺少 Signature。",
    description: "请把签名的结果作为参数 Signature 加上。",
  },
  SignatureNonceUsed: {
    summary: "随机数（nonce）已经使用过。",
    description:
      "每次尝试都要生成新的随机数（nonce）。连接中断之后，这可能是同一调用的第二份，而第一份已经成功。",
  },
  MissingSignatureNonce: {
    summary: "缺少 SignatureNonce。",
    description: "请加上一段从未使用过的随机文本。",
  },
};
