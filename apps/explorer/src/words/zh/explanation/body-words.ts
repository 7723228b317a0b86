import type { BodyForm, LikelyBody } from "@dataworks-kit/signature/explain";

/** The forms of a body that a client may have hashed, as the end of a Chinese sentence. */
export const BODY_FORMS_ZH: Readonly<Record<BodyForm, string>> = {
  form: "正确的表单：这些参数按此顺序排列，各编码一次",
  empty: "空请求体",
  "form, sorted": "参数按名称排序的表单",
  "form, reversed": "参数顺序相反的表单",
  "form, plus for space": "用 + 表示每个空格的表单",
  "form, URLSearchParams": "HTML 表单编码函数写出的表单：空格写成 +，* 未编码，~ 写成 %7E",
  "form, lower-case hex": "转义用小写的表单",
  "form, marks not encoded": "! ' ( ) * 未编码的表单，与 encodeURIComponent 的结果相同",
  "form, slashes not encoded": "/ 未编码的表单",
  "form, not encoded": "完全没有编码的表单",
  "form, encoded twice": "每个名称和值都编码了两次的表单",
  "form, encoded as a whole": "整体再编码一次的表单",
  "form, without empty values": "去掉了空参数的表单",
  "query string": "前面带有 ? 的表单",
  JSON: "写成 JSON 的参数，没有空白",
  "JSON, sorted": "写成 JSON 的参数，按名称排序，没有空白",
  "JSON, with spaces": "写成 JSON 的参数，每个冒号和逗号之后有一个空格，与 Python 的 json.dumps 的结果相同",
  "JSON, with spaces and escapes":
    "Python 的 json.dumps 写出的参数，每个冒号和逗号之后有一个空格，非 ASCII 字符都转义",
  "JSON, indented by two": "写成 JSON 的参数，缩进两个空格",
  "JSON, indented by four": "写成 JSON 的参数，缩进四个空格",
  "JSON, typed": "写成 JSON 的参数，其中的数字和对象不是字符串",
  "JSON, typed, with spaces": "写成 JSON 的参数，每个冒号和逗号之后有一个空格，其中的数字和对象不是字符串",
  value: "单个参数的值，例如 Content",
  "value, without spaces": "单个参数的值，例如 Content，去掉了其 JSON 中的空白",
  "value, with spaces": "单个参数的值，例如 Content，其 JSON 的每个冒号和逗号之后有一个空格",
  null: "文本 null",
  undefined: "文本 undefined",
  "empty object": "文本 {}",
  "empty list": "文本 []",
  "empty JSON string": '文本 ""',
  "object Object": "文本 [object Object]，即没有转换成请求体的对象",
};

/** What was done to the text of a body when it became bytes, by the end of its id. */
export const BODY_BYTES_ZH: Readonly<Record<string, string>> = {
  "line feed": "末尾多一个换行符",
  CRLF: "末尾多一个 Windows 换行符（CRLF）",
  "byte order mark": "开头多一个字节顺序标记（BOM）",
  "UTF-16LE": "编码是 UTF-16LE 而不是 UTF-8",
  "Latin-1": "编码是 Latin-1 而不是 UTF-8",
};

/** The body that a hash belongs to, as a Chinese sentence; one of an unknown id stays in English. */
export function describeBodyZh({ id, sentence }: LikelyBody): string {
  const [bytes, change] = Object.entries(BODY_BYTES_ZH).find(([name]) => id.endsWith(`, ${name}`)) ?? [];
  const form = bytes === undefined ? id : id.slice(0, -`, ${bytes}`.length);
  const words = new Map(Object.entries(BODY_FORMS_ZH)).get(form);
  if (words === undefined) return sentence;
  const space = /^[!\w/]/.test(words) ? " " : "";
  return `该哈希值属于${space}${change === undefined ? words : `${words}，${change}`}。`;
}
