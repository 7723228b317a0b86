import type { NameValue } from "../parameters.ts";

/** The options of a curl command, each by its long name, up to the end of the command; what belongs to no option is a `url`. */
export function* listCurlOptions(words: readonly string[]): Generator<NameValue> {
  let waiting: string | undefined;
  for (const word of words) {
    if (waiting !== undefined) {
      yield [waiting, word];
      waiting = undefined;
    } else if (END.has(word)) return;
    else
      for (const [name, value] of readWord(word))
        if (value === undefined) waiting = name;
        else yield [name, value];
  }
}

type Option = readonly [name: string, value: string | undefined];

/** The options of one word. A value that is `undefined` is the next word. */
function readWord(word: string): Option[] {
  if (!word.startsWith("-") || word === "-") return [["url", word]];
  if (!word.startsWith("--")) return readShort(word);
  const at = word.indexOf("=");
  if (at >= 0) return [[word.slice(2, at), word.slice(at + 1)]];
  const name = word.slice(2);
  return [[name, WITH_VALUE.has(name) ? undefined : ""]];
}

/** `-sXPOST` is `-s -X POST`. */
function readShort(word: string): Option[] {
  const options: Option[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const name = SHORT[word[at] ?? ""] ?? "";
    if (WITH_VALUE.has(name)) return [...options, [name, word.slice(at + 1) || undefined]];
    options.push([name, ""]);
  }
  return options;
}

const SHORT: Readonly<Record<string, string>> = {
  A: "user-agent",
  C: "continue-at",
  D: "dump-header",
  E: "cert",
  F: "form",
  G: "get",
  H: "header",
  I: "head",
  K: "config",
  P: "ftp-port",
  Q: "quote",
  T: "upload-file",
  U: "proxy-user",
  X: "request",
  Y: "speed-limit",
  b: "cookie",
  c: "cookie-jar",
  d: "data",
  e: "referer",
  m: "max-time",
  o: "output",
  r: "range",
  t: "telnet-option",
  u: "user",
  w: "write-out",
  x: "proxy",
  y: "speed-time",
  z: "time-cond",
};

/** The options that take a value, besides those with a short name. */
const LONG =
  "cacert capath cert-type ciphers connect-timeout connect-to data-ascii data-binary data-raw data-urlencode dns-servers form-string interface json key key-type limit-rate max-redirs noproxy pass proto resolve retry retry-delay retry-max-time socks5 socks5-hostname stderr tls-max trace trace-ascii unix-socket url url-query";
const WITHOUT_VALUE = new Set(["get", "head"]);
const WITH_VALUE = new Set(
  [...LONG.split(" "), ...Object.values(SHORT)].filter((name) => !WITHOUT_VALUE.has(name)),
);
const END = new Set(["|", "||", "&&", "&", ";", ">", ">>", "2>&1", "|&"]);
