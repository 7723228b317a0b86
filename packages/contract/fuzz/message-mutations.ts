import type { NameValue } from "@dataworks-kit/signature";
import type { Random } from "../lab/random.ts";
import { changeOne, type Mutation, otherCase } from "./mutation.ts";
import { anyText, oddText } from "./odd-text.ts";
import type { HttpMessage } from "./probe.ts";

const BROKEN_ESCAPES = [
  "%",
  "%z",
  "%zz",
  "%ff",
  "%c3",
  "%ed%a0%80",
  "%u0041",
  "%00",
  "%25%",
  "\u00e9",
  " ",
  "&&",
  "=",
  "#",
];

/** What happens to a request on its way, after it was signed. */
export const MESSAGE_MUTATIONS: readonly Mutation<HttpMessage>[] = [
  (message, random) => ({
    ...message,
    target: inserted(message.target, random.pick(BROKEN_ESCAPES), random),
  }),
  (message, random) => changeBody(message, (text) => inserted(text, random.pick(BROKEN_ESCAPES), random)),
  (message, random) => changeBody(message, (text) => text.slice(0, random.below(text.length + 1))),
  (message, random) => ({ ...message, body: flipped(message.body, random) }),
  (message, random) => ({ ...message, target: cut(message.target, random) }),
  (message, random) => ({ ...message, headers: changeOne(message.headers, random, () => []) }),
  (message, random) => ({ ...message, headers: changeOne(message.headers, random, (pair) => [pair, pair]) }),
  (message, random) => ({
    ...message,
    headers: changeOne(message.headers, random, ([name]) => [[name, oddText(random)]]),
  }),
  (message, random) => ({
    ...message,
    headers: changeOne(message.headers, random, (pair) => [garbled(pair, random)]),
  }),
  (message, random) => ({
    ...message,
    headers: changeOne(message.headers, random, ([name, value]) => [[otherCase(name, random), value]]),
  }),
  (message, random) => ({
    ...message,
    method: random.pick(["GET", "HEAD", "PUT", "BREW", "get", "", "CONNECT"]),
  }),
  (message) => ({ ...message, target: `http://user:word@host:1${message.target}` }),
];

/** A signature that is wrong in one figure; the request as it is when it has none. */
export function withWrongSignature(message: HttpMessage, random: Random): HttpMessage {
  const headers = message.headers.map(
    ([name, value]): NameValue => [name, name === "Authorization" ? wrong(value, random) : value],
  );
  const target = wrong(message.target, random);
  return changeBody({ ...message, headers, target }, (text) => wrong(text, random));
}

/** The signature that a request carries, decoded. */
export function readSignature({ headers, target, body }: HttpMessage): string | undefined {
  const texts = [target, Buffer.from(body).toString(), ...headers.map(([, value]) => value)];
  const found = texts.flatMap((text) => /(?:^|[?&,])Signature=([^&#]+)/.exec(text)?.[1] ?? []);
  return found[0] === undefined ? undefined : decodeURIComponent(found[0]);
}

/** Letters of HMAC-SHA1's Base64 and figures of ACS3's hex stand here, but for escapes, which start with `%`. */
function wrong(text: string, random: Random): string {
  const [whole = "", head = "", signature = ""] = /((?:^|[?&,])Signature=)([A-Za-z0-9]+)/.exec(text) ?? [];
  if (!whole) return text;
  const at = random.below(signature.length);
  const other = signature.charAt(at) === "0" ? "1" : "0";
  return text.replace(whole, () => head + signature.slice(0, at) + other + signature.slice(at + 1));
}

function changeBody(message: HttpMessage, change: (text: string) => string): HttpMessage {
  const text = Buffer.from(message.body).toString();
  return { ...message, body: Buffer.from(change(text)) };
}

function inserted(text: string, part: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + part + text.slice(at);
}

function cut(text: string, random: Random): string {
  return text.slice(0, 1 + random.below(text.length));
}

function flipped(body: Uint8Array, random: Random): Uint8Array {
  const chosen = random.below(body.length);
  return body.map((byte, index) => (index === chosen ? byte ^ (1 << random.below(8)) : byte));
}

function garbled([name, value]: NameValue, random: Random): NameValue {
  const at = random.below(value.length + 1);
  const other = value.slice(0, at) + anyText(random, 3) + value.slice(at + random.below(4));
  return random.chance(0.8) ? [name, other] : [`${name}${anyText(random, 1)}`, value];
}
