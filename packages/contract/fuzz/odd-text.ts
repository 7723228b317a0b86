import type { Random } from "../lab/random.ts";

/** Texts at which readers of URLs, headers, JSON, XML and objects have stumbled. */
const FIXED = [
  "",
  " ",
  "\t",
  "0",
  "-1",
  "null",
  "undefined",
  "true",
  "NaN",
  "{}",
  "[]",
  '"',
  "'",
  "\\",
  "a,b",
  "a;b",
  "%",
  "%s",
  "%zz",
  "%00",
  "%ff",
  "+",
  "&",
  "=",
  ";",
  "?",
  "#",
  "*",
  "/",
  "//",
  "../..",
  "$&",
  "$1",
  "<",
  "]]>",
  "&amp;",
  "<!--",
  "<![CDATA[",
  "__proto__",
  "constructor",
  "toString",
  "host",
  "x-acs-date",
  "\u0000",
  "\u007f",
  "\u0085",
  "\u2028",
  "\ufeff",
  "\ufffe",
  "\r",
  "\n",
  "\r\n",
  "\u{10ffff}",
  "e\u0301",
  "CreateConnection",
  "2020-05-18",
  "HMAC-SHA1",
  "1.0",
  "JSON",
  "xml",
  "Bearer x",
  "abc",
  "rds",
  "RDS",
  " rds",
  "odps",
  "mysql",
  "oss",
];
const NUMBERS = [
  "1",
  "01",
  "+1",
  "1.0",
  "1e0",
  "0x1",
  " 1",
  "1 ",
  "-0",
  "1e400",
  "Infinity",
  "1_000",
  "\u0661",
  "1.5",
  "2147483648",
  "9007199254740991",
  "9007199254740992",
  "9007199254740993",
  "9223372036854775807",
  "9223372036854775808",
  "-9223372036854775808",
  "-9223372036854775809",
  "18446744073709551616",
];

/** Text of which nobody thought. Now and then it is long. */
export function oddText(random: Random): string {
  if (random.chance(0.5)) return random.pick(FIXED);
  if (random.chance(0.4)) return oddNumber(random);
  if (random.chance(0.1)) return random.pick(FIXED).repeat(1 + random.below(2_000));
  return anyText(random, 40);
}

/** A number as text: small, huge, exact or not, or only almost one. */
export function oddNumber(random: Random): string {
  if (random.chance(0.8)) return random.pick(NUMBERS);
  return `${random.pick(["", "-", "0."])}${1 + random.below(9)}${"0123456789".repeat(random.below(60))}`;
}

/** Characters of all of Unicode, most of them of its beginning. Surrogates come in pairs only. */
export function anyText(random: Random, most: number): string {
  return Array.from({ length: random.below(most + 1) }, () => anyCharacter(random)).join("");
}

function anyCharacter(random: Random): string {
  const code = random.below(random.pick([0x80, 0x80, 0x100, 0x3000, 0x110000]));
  return String.fromCodePoint(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code);
}
