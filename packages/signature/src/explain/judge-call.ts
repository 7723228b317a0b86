import { parseAuthorization } from "../verify-acs3.ts";
import { cutName } from "./excerpt.ts";
import type { Difference } from "./finding.ts";
import { judgeAlone } from "./judge-alone.ts";
import { findValue, type PastedCall } from "./pasted-call.ts";
import { listSentHeaders, writeText } from "./write-text.ts";

/**
 * What is wrong with a request by itself: with its signature and its signed headers, and with the text that is written from it. Each
 * place is named once.
 *
 * @param now as for `judgeAlone`
 */
export function judgeCall(call: PastedCall, now?: number): Difference[] {
  const faults = new Map<string, Difference>();
  for (const fault of [...judgeSent(call), ...judgeAlone(writeText(call), now)]) {
    const key = `${fault.place} ${fault.name}`;
    if (!faults.has(key) && isShown(call, fault)) faults.set(key, fault);
  }
  return [...faults.values()];
}

/** A list of headers often leaves out the host, which HTTP clients write themselves. */
function isShown({ host }: PastedCall, { place, name }: Difference): boolean {
  return host !== undefined || place !== "header" || name !== "host";
}

function* judgeSent(call: PastedCall): Generator<Difference> {
  const { algorithm, query, form = [] } = call;
  if (algorithm === "HMAC-SHA1") {
    const parameters = [...query, ...form];
    if (findValue(parameters, "Signature") === undefined)
      yield { place: "parameter", name: "Signature", cause: "missing" };
    yield* findTwice(parameters.map(([name]) => name));
    return;
  }
  yield* judgeAuthorization(call);
  yield* findTwice(query.map(([name]) => name));
}

function* judgeAuthorization(call: PastedCall): Generator<Difference> {
  const header = { place: "header", name: "authorization" } as const;
  const value = findValue(call.headers, header.name);
  if (value === undefined) {
    yield { ...header, cause: "missing" };
    return;
  }
  const authorization = parseAuthorization(value);
  if (authorization) yield* judgeSignedHeaders(call, new Set(authorization.signedHeaders));
  else yield { ...header, cause: "other form" };
}

const HAS_TO_BE_SIGNED = /^(?:host$|x-acs-)/;

function* judgeSignedHeaders(call: PastedCall, signed: ReadonlySet<string>): Generator<Difference> {
  const sent = new Set(listSentHeaders(call).map(([name]) => name));
  for (const name of signed)
    if (!sent.has(name)) yield { place: "header", name: cutName(name), cause: "not sent" };
  for (const name of sent)
    if (HAS_TO_BE_SIGNED.test(name) && !signed.has(name))
      yield { place: "header", name: cutName(name), cause: "not signed" };
}

function* findTwice(names: readonly string[]): Generator<Difference> {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) yield { place: "parameter", name: cutName(name), cause: "twice" };
    seen.add(name);
  }
}
