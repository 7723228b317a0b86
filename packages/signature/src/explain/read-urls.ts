import type { RawCall } from "./pasted-call.ts";

/** Quotes and marks of Chinese prose end it too. */
const ABSOLUTE = /https?:\/\/[^\s"'`<>\\\u2018-\u201f\u3000-\u303f\uff00-\uffef]+/gi;
/** From the path on, as servers and proxies log it. */
const FROM_PATH = /(?:^|[\s"'`])(\/[^\s"'`<>\\?]*\?[^\s"'`<>\\]+)/g;
const METHOD = /\b(GET|POST|PUT|DELETE|HEAD|PATCH)\s{1,4}["'`]?\s?$/;
const LONGEST_METHOD = 12;
const PUNCTUATION = ".,;)]}";

/** Every URL of a text, with the method before it where there is one. */
export function* readUrls(text: string): Generator<RawCall> {
  // In JSON and in pages, signs of URLs can be escaped.
  const plain = text.replaceAll("\\/", "/").replaceAll("\\u0026", "&").replaceAll("&amp;", "&");
  for (const pattern of [ABSOLUTE, FROM_PATH])
    for (const found of plain.matchAll(pattern)) {
      const url = found[1] ?? found[0];
      const start = found.index + found[0].length - url.length;
      const [, method = "GET"] = METHOD.exec(plain.slice(Math.max(0, start - LONGEST_METHOD), start)) ?? [];
      if (url.includes("?")) yield { kind: "url", method, url: trimPunctuation(url), headers: [] };
    }
}

/** A sentence or a bracket can end after a URL. */
function trimPunctuation(url: string): string {
  let end = url.length;
  while (end > 0 && PUNCTUATION.includes(url[end - 1] ?? " ")) end -= 1;
  return url.slice(0, end);
}
