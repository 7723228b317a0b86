import type { Cause, Place } from "@dataworks-kit/signature/explain";

/**
 * The place of a difference, as the beginning of a Chinese sentence that goes on with Chinese: what ends in Latin script has
 * a space after it.
 */
export const PLACE_WORDS_ZH: Readonly<Record<Place, (name: string) => string>> = {
  method: () => "请求方法",
  path: () => "路径",
  "canonical URI": () => "规范化 URI ",
  "canonicalized query string": () => "规范化查询字符串",
  parameter: (name) => (name ? `参数 ${name} ` : "没有名称的参数"),
  header: (name) => (name ? `请求头 ${name} ` : "没有名称的请求头"),
  "empty line": () => "请求头之后的空行",
  "signed headers": (name) => (name ? `已签名请求头中的名称 ${name} ` : "已签名请求头中的空名称"),
  "hashed request payload": () => "请求体的哈希值",
  algorithm: () => "第一行的算法",
  "hashed canonical request": () => "规范化请求的哈希值",
  end: () => "文本的末尾",
};

const RULE = "按 UTF-8 的字节编码：除 A-Z a-z 0-9 - _ . ~ 之外，都写成 % 加大写的十六进制。";

const TIME = "请用 UTC 书写，形如 2026-01-31T12:00:00Z。";

/** The cause of a difference in Chinese sentences, of which the place is the subject; `theirs` is what the compared text is called. */
export const CAUSE_WORDS_ZH: Readonly<Record<Cause, (place: string, theirs: string) => readonly string[]>> = {
  "other value": (place, theirs) => [`${place}在${theirs}中是另一个值。`],
  "other name": (place, theirs) => [`${place}在${theirs}中是另一个名称。`],
  "other method": (place, theirs) => [
    `${place}在${theirs}中不同。`,
    "它影响签名：同一个调用用 GET 和用 POST 发送，签名并不相同。",
  ],
  "only ours": (place, theirs) => [`${place}在${theirs}中缺失。`],
  "only theirs": (place, theirs) => [`${place}只出现在${theirs}中。`],
  "other order": (place, theirs) => [
    `${place}在${theirs}中的排列位置不同。`,
    "请在编码之前按名称的字节排序，大写字母排在小写字母之前。",
  ],
  "empty value": (place) => [
    `${place}在一侧为空，在另一侧被省略。`,
    "以空值发送的参数也以空值参与签名，写作 Name=。",
  ],
  "letter case": (place) => [
    `${place}只有大小写不同。`,
    "签名时，请求方法用大写；请求头的名称和哈希值的十六进制用小写。",
  ],
  "white space": (place) => [
    `${place}只有空白字符或换行符不同。`,
    "请求头的值要去掉首尾空白，文本的前后没有其他内容。",
  ],
  "left out": (place, theirs) => [`${place}在${theirs}中被省略。`, "每个调用的文本都包含它。"],
  "cut off": (place, theirs) => [`${theirs}到${place}为止。`, "它很可能被截断了：请粘贴全部内容。"],
  "more at the end": () => ["其中一个文本在另一个结束之后还有内容。"],
  "plus for space": (place, theirs) => [
    `${place}在${theirs}中用 + 表示空格，这是表单的写法。`,
    "签名使用 %20。",
  ],
  "mark not encoded": (place, theirs) => [
    `${place}在${theirs}中有未编码的 ! ' ( ) * / 之一，许多编码函数会保留它们。`,
    RULE,
  ],
  "tilde encoded": (place, theirs) => [`${place}在${theirs}中有 %7E。`, "签名时 ~ 保持原样。"],
  "lower-case hex": (place, theirs) => [`${place}在${theirs}中的转义是小写的。`, RULE],
  "encoded once": (place, theirs) => [
    `${place}在${theirs}中少编码了一次。`,
    "每个名称和每个值都要编码；对于 RPC，整个规范化查询字符串还要再编码一次。",
  ],
  "encoded too often": (place, theirs) => [
    `${place}在${theirs}中多编码了一次。`,
    "请对解码后的参数签名，每个参数编码一次；对于 RPC，整个规范化查询字符串还要再编码一次。",
  ],
  "other encoding": (place, theirs) => [`${place}在${theirs}中没有按规则编码。`, RULE],
  "other port": (place) => [
    `${place}的端口不同。`,
    "它按发送时的样子签名：非默认的端口要写，默认的端口不写。",
  ],
  "other body": (place) => [
    `${place}属于另一个请求体。`,
    "它覆盖实际发送的请求体字节，任何响应都无法显示这些字节。",
    "请比较两侧的请求体，或让两侧的参数都放在查询字符串中，这样会逐个比较参数。",
  ],
  "empty body": (place) => [
    `${place}只在一侧属于空请求体。`,
    "请在请求体被读走之前计算哈希值，并发送同样的字节。",
  ],
  "other digest": (place) => [
    `${place}在两侧都是空请求体的哈希值，但一侧用 SHA-256，另一侧用 SM3。`,
    "一个调用的所有哈希值都用其签名算法的摘要函数计算。使用 ACS3-HMAC-SM3 时，请求头 x-acs-content-sha256 中是 SM3 哈希值。",
  ],
  "other canonical request": (place) => [
    `${place}不同，因此规范化请求也不同。`,
    "请粘贴规范化请求，以查看差异所在。",
  ],
  "other hash": (place) => [
    `${place}不同，但规范化请求相同。`,
    "计算哈希值的是别的内容：可能换行符不同，或末尾有一个换行符。",
  ],
  "signature itself": (place) => [`${place}是被签名文本的一部分。`, "签名从不覆盖签名自身。"],
  "other place of parameters": (place) => [
    `${place}只在一侧为空，而且请求体不同：一侧的参数在查询字符串中，另一侧的在请求体中。`,
    "请让两侧的参数放在同一处。",
  ],
  "offset from UTC": (place) => [`${place}带有相对于 UTC 的偏移。`, TIME],
  "no zone": (place) => [`${place}没有以 Z 结尾，因此无法得知时区。`, TIME],
  "fraction of a second": (place) => [`${place}带有秒的小数部分，ACS3 不接受。`, TIME],
  "other time format": (place) => [`${place}不符合签名时间的格式。`, TIME],
  "local time": (place) => [
    `${place}快了整数个小时：它是加了 Z 的本地时间。`,
    "请取 UTC 时间；只加一个 Z 不会把它变成 UTC 时间。",
  ],
  "default port": (place) => [
    `${place}带有默认端口。`,
    "HTTP 客户端在这个请求头中不写默认端口，而服务端按收到的内容签名：请对不带端口的主机签名。",
  ],
  "two hashes": (place) => [
    `${place}不是请求头 x-acs-content-sha256 的值。`,
    "两者都是实际发送的请求体的哈希值：只计算一次，写入两处。",
  ],
  "no hash": (place) => [`${place}不是小写十六进制的哈希值。`, "它由 64 个字符组成，只有 0-9 和 a-f。"],
  "not sent": (place) => [`${place}在已签名请求头之中，但请求没有带上它。`, "请发送所有参与签名的请求头。"],
  "not signed": (place) => [
    `${place}已发送，但不在已签名请求头之中。`,
    "host 和所有 x-acs- 请求头都要参与签名。",
  ],
  twice: (place) => [
    `${place}发送了不止一次。`,
    "每个名称只发送一次；列表的各项有各自的名称，例如 Tag.1.Key。",
  ],
  "other form": (place) => [
    `${place}无法读取。`,
    "它的形式是 ACS3-HMAC-SHA256 Credential=...,SignedHeaders=...,Signature=...，其中已签名请求头用分号隔开。",
  ],
  missing: (place) => [`${place}缺失，而每个调用都有它。`],
  "another key": (place, theirs) => [
    `${place}在${theirs}中属于另一个访问密钥。`,
    "请用同一个访问密钥的 AccessKeyId 和 AccessKeySecret 签名；如果它有令牌，也要用它的令牌。",
  ],
  "another host": (place) => [
    `${place}是另一个主机。`,
    "它按发送时的样子签名，因此请使用调用所发往的地址的主机。",
  ],
  "other media type": (place, theirs) => [
    `${place}在${theirs}中是另一种媒体类型。`,
    "它按发送时的样子签名：HTTP 客户端常会加上 charset，或自行设置表单的类型。",
  ],
  "another call": (place) => [`${place}不同，因此两个文本属于两个调用。`],
};
