/** The rule that a fix keeps, in Chinese, by the English rule. */
export const RULES_ZH: Readonly<Record<string, string>> = {
  "Hash the very bytes that are sent, once, in lower-case hex, for the header x-acs-content-sha256 and for the last line.":
    "对实际发送的字节只计算一次哈希值，写成小写的十六进制，同时用于请求头 x-acs-content-sha256 和最后一行。",
  "Hash the very bytes that are sent, once, in lower-case hex, for the header x-acs-content-sha256 and for the last line: with SM3, whatever the name of the header says.":
    "对实际发送的字节只计算一次哈希值，写成小写的十六进制，同时用于请求头 x-acs-content-sha256 和最后一行：使用 SM3，无论请求头叫什么名称。",
  "The string to sign is the algorithm, a line feed and the hash of the canonical request in lower-case hex, without a line feed at the end.":
    "待签名字符串由算法、换行符和规范化请求的哈希值（小写的十六进制）组成，末尾没有换行符。",
  "The key of the HMAC is the bare secret, without an & after it, and the signature is lower-case hex.":
    "HMAC 的密钥就是 AccessKeySecret，其后没有 &；签名是小写的十六进制。",
  "Names of headers are signed in lower case, and values without white space around them.":
    "签名时，请求头的名称用小写，值去掉首尾空白。",
  "Sign host, content-type and every x-acs- header that is sent, and no other, sorted by their names.":
    "只对发送的 host、content-type 和所有 x-acs- 请求头签名，并按名称排序。",
  "The canonical request has six parts, joined by line feeds: a query that is empty is an empty line, and so is the end of the headers.":
    "规范化请求有六个部分，用换行符连接：空的查询字符串是一个空行，请求头的末尾也是一个空行。",
  "Set content-type yourself and sign that text: an HTTP client then sends it as it is, and adds no charset.":
    "请自行设置 content-type，并对这个文本签名：这样 HTTP 客户端会原样发送它，不会加上 charset。",
  "Every ACS3 call has these headers, and each of them is signed.":
    "每个 ACS3 调用都有这些请求头，并且每个都参与签名。",
  "Encode the bytes of UTF-8, all but A-Z a-z 0-9 - _ . ~, as % and upper-case hex.":
    "按 UTF-8 的字节编码：除 A-Z a-z 0-9 - _ . ~ 之外，都写成 % 加大写的十六进制。",
  "Give decoded values to the code that signs, since it encodes each of them: one that comes encoded is decoded first.":
    "请把解码后的值交给签名代码，因为它会对每个值编码：已经编码的值要先解码。",
  "Sort by the bytes of the names, capital letters before small ones, and before anything is encoded.":
    "请在编码之前按名称的字节排序，大写字母排在小写字母之前。",
  "Encode each name and each value once by RFC 3986, and keep the = of an empty value.":
    "每个名称和每个值按 RFC 3986 编码一次，空值也保留 =。",
  "A signature never covers itself: leave the parameter Signature out of what is signed.":
    "签名从不覆盖签名自身：请不要让参数 Signature 参与签名。",
  "Every call by HMAC-SHA1 has these parameters, and each of them is signed.":
    "每个使用 HMAC-SHA1 的调用都有这些参数，并且每个都参与签名。",
  "The method is signed in upper case, with nothing before or after it.":
    "签名时，请求方法用大写，前后没有其他内容。",
  "The same call by GET and by POST has two signatures: send it by the method that you signed.":
    "同一个调用用 GET 和用 POST 发送，签名并不相同：请用签名时的请求方法发送。",
  "Sign the host of the address that is called, with its port only where that is not the default of the scheme, and send that header.":
    "请对所调用地址的主机签名，只有端口不是该协议的默认端口时才写端口，并发送这个请求头。",
  "The canonical URI is the path of the address as it is sent, encoded and without the query, and / where there is none.":
    "规范化 URI 是实际发送的地址的路径，经过编码，不含查询字符串；没有路径时是 /。",
  "The time is in UTC and in whole seconds, as 2026-01-31T12:00:00Z.":
    "时间用 UTC，精确到整秒，形如 2026-01-31T12:00:00Z。",
  "A value from a file or from the output of a command often ends with a line feed: trim it before it is signed and sent.":
    "来自文件或命令输出的值，末尾常有换行符：请在签名和发送之前去掉它。",
  "Nothing follows the text, no line feed either, and its lines end with a line feed alone.":
    "文本之后没有其他内容，也没有换行符；各行只以换行符（LF）结尾。",
  "The string to sign is the method, &%2F& and the whole canonicalized query string, encoded once more.":
    "待签名字符串由请求方法、&%2F& 和再编码一次的整个规范化查询字符串组成。",
  "The key of the HMAC is the secret and an & after it, and the signature is base64.":
    "HMAC 的密钥是 AccessKeySecret 加上其后的一个 &；签名是 base64。",
};
