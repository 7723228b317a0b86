import { toLineFeeds } from "./clean-paste.ts";
import { PASTE_LIMIT } from "./explain-difference.ts";
import { toWellFormed } from "./pair.ts";
import { type PastedCall, type RawCall, toPastedCall } from "./pasted-call.ts";
import { readCurl } from "./read-curl.ts";
import { readHar } from "./read-har.ts";
import { readHeaderLines, readHttp } from "./read-http.ts";
import { readUrls } from "./read-urls.ts";

/**
 * Reads a call of Alibaba Cloud as it was sent: from a curl command, a HAR, the text of an HTTP request, its headers, or a signed URL
 * anywhere in a text. `undefined` where there is none, or the text is longer than `PASTE_LIMIT`. It takes any text, in a time
 * that grows no faster than its length, and never throws.
 */
export function readCall(pasted: string): PastedCall | undefined {
  if (pasted.length > PASTE_LIMIT) return undefined;
  const text = toLineFeeds(toWellFormed(pasted.replace(/^\uFEFF/, ""))).trim();
  for (const raw of listCalls(text)) {
    const call = toPastedCall(raw);
    if (call) return call;
  }
  return undefined;
}

/** The requests of a text, those first whose form is the most certain. */
function* listCalls(text: string): Generator<RawCall> {
  yield* readHar(text);
  yield* readCurl(text);
  yield* readHttp(text);
  yield* readHeaderLines(text);
  yield* readUrls(text);
}
