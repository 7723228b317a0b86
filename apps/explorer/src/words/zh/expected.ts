/** What a value must be, as a Chinese sentence, from the words of a check. Words that no check is known to say stay in English. */
export function describeExpectedZh(expected: string): string {
  for (const [pattern, write] of FAMILIES) {
    const found = pattern.exec(expected);
    if (found) return write(...found.slice(1));
  }
  return `必须符合：${expected}。`;
}

type Family = readonly [pattern: RegExp, write: (...found: readonly string[]) => string];

const NUMBER = String.raw`(-?\d[\d.e+-]*)`;
const TYPE = "(?:a string|an integer|a number|true or false|an array|an object|null)";

/** The words of the checks, the more special ones first. */
const FAMILIES: readonly Family[] = [
  [/^(?:present|a value)$/, () => "必须填写。"],
  [/^no value at all$/, () => "不能有值。"],
  [/^no member of this name$/, () => "不允许有这个名称的成员。"],
  [
    /^no value unless ([^ ]+) is (.+)$/s,
    (name = "", values = "") => `只有 ${name} 为 ${values.replaceAll(" or ", " 或 ")} 时才能有值。`,
  ],
  [new RegExp(`^(${TYPE}(?: or ${TYPE})*)$`), describeTypes],
  [/^one of (.+)$/s, (values) => `必须是以下之一：${values}。`],
  [/^an (int32|int64)$/, (format) => `必须在 ${format} 的范围内。`],
  [/^an exact (int32|int64): /, (format) => `必须是精确的 ${format}：超过 2^53 的数字要以 bigint 给出。`],
  [/^a number up to 2\^53: /, () => "必须是不超过 2^53 的数字：更大的数字要写明 format: int64。"],
  [/^at least (\d+) characters?$/, (count) => `至少要有 ${count} 个字符。`],
  [/^at most (\d+) characters?$/, (count) => `最多只能有 ${count} 个字符。`],
  [/^at least (\d+) items?$/, (count) => `至少要有 ${count} 项。`],
  [/^at most (\d+) items?$/, (count) => `最多只能有 ${count} 项。`],
  [/^at least (\d+) members?$/, (count) => `至少要有 ${count} 个成员。`],
  [/^at most (\d+) members?$/, (count) => `最多只能有 ${count} 个成员。`],
  [/^at most (\d+) levels$/, (count) => `最多只能嵌套 ${count} 层。`],
  [new RegExp(`^at least ${NUMBER}$`), (limit) => `必须大于或等于 ${limit}。`],
  [new RegExp(`^at most ${NUMBER}$`), (limit) => `必须小于或等于 ${limit}。`],
  [new RegExp(`^more than ${NUMBER}$`), (limit) => `必须大于 ${limit}。`],
  [new RegExp(`^less than ${NUMBER}$`), (limit) => `必须小于 ${limit}。`],
  [new RegExp(`^a multiple of ${NUMBER}$`), (divisor) => `必须是 ${divisor} 的倍数。`],
  [/^text that matches (.+)$/s, (source) => `必须是匹配 ${source} 的文本。`],
  [/^items that differ from each other$/, () => "各项必须互不相同。"],
  [/^JSON text$/, () => "必须是 JSON 文本。"],
  [/^JSON that is not nested so deep$/, () => "JSON 的嵌套不能这么深。"],
  [/^a value that fits exactly one of (\d+) shapes$/, (count) => `必须恰好符合 ${count} 种形式之一。`],
  [/^a value that is not of the excluded shape$/, () => "不能是被排除的形式。"],
  [/^a value that can be judged$/, () => "必须是可以检查的值。"],
  [/^(".*"|\[.*\]|\{.*\}|-?\d\S*|true|false)$/s, (value) => `必须是 ${value}。`],
];

const TYPES_ZH: Readonly<Record<string, string>> = {
  "a string": "字符串",
  "an integer": "整数",
  "a number": "数字",
  "true or false": " true 或 false ",
  "an array": "数组",
  "an object": "对象",
  null: " null ",
};

function describeTypes(expected = ""): string {
  const names = expected.match(new RegExp(TYPE, "g")) ?? [];
  return `必须是${names
    .map((name) => TYPES_ZH[name])
    .join("或")
    .trimEnd()}。`;
}
