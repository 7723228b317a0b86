import { percentEncode } from "@dataworks-kit/signature";
import type { Algorithm } from "@dataworks-kit/signature/request";
import { type CallToSign, type SignedRequest, signCall } from "../signature/signed-call.ts";
import { MISTAKES, type MistakeName } from "./mistakes.ts";

/** A call with a mistake in its signature. */
export interface WrongCall {
  readonly request: SignedRequest;
  /** The text that was signed. */
  readonly signedText: string;
}

/** The mistakes that can be made with an algorithm. */
export function listMistakes(algorithm: Algorithm): readonly MistakeName[] {
  const names = Object.keys(MISTAKES) as MistakeName[];
  return names.filter((name) => {
    const mistake = MISTAKES[name];
    return "isOfKey" in mistake || (algorithm === "HMAC-SHA1" ? "rpc" in mistake : "acs3" in mistake);
  });
}

interface Telling {
  readonly algorithm: Algorithm;
  readonly mistake: MistakeName;
}

/** The call with a text that every mistake in an encoding changes, and with all of it in the query, where it can be seen. */
export function createTellingCall(call: CallToSign, { algorithm, mistake }: Telling): CallToSign {
  const others = call.pairs.filter(([name]) => name !== "Description");
  const parametersIn = mistake === "hash" ? ("form" as const) : ("query" as const);
  const signing = { ...call.signing, algorithm, parametersIn };
  return { ...call, signing, pairs: [["Description", "Orders & more: 100 % *new* ~"], ...others] };
}

/** White space at an end of what is pasted may come from the paste. Within quotes it counts. */
export function quoteEnds(text: string): string {
  return text.trim() === text ? text : JSON.stringify(text);
}

/** Signs a call really wrong: the wrong text with the right key, or the right text with a wrong key. */
export async function signWrong(call: CallToSign, name: MistakeName): Promise<WrongCall> {
  const { request, canonicalRequest, stringToSign, facts } = await signCall(call);
  const mistake = MISTAKES[name];
  const isRpc = canonicalRequest === undefined;
  const right = canonicalRequest ?? stringToSign;
  const change = isRpc ? "rpc" in mistake && mistake.rpc : "acs3" in mistake && mistake.acs3;
  const signedText = change ? change(right) : right;
  const needsMark = isRpc !== "isOfKey" in mistake;
  const secret = `${call.key.accessKeySecret}${needsMark ? "&" : ""}`;
  const wrong = isRpc ? await signRpcText(signedText, secret) : await signAcs3Text(signedText, secret);
  const [signature = ""] = facts.signature ?? [];
  return { request: exchangeSignature(request, signature, wrong), signedText };
}

function exchangeSignature(request: SignedRequest, right: string, wrong: string): SignedRequest {
  const { target, headers, body } = request;
  const encoded = [percentEncode(right), percentEncode(wrong)] as const;
  return {
    ...request,
    target: target.replace(...encoded),
    body: body.replace(...encoded),
    headers: headers.map(([name, value]) => [name, value.replace(right, wrong)]),
  };
}

async function signRpcText(text: string, key: string): Promise<string> {
  const bytes = await hmac("SHA-1", key, text);
  return btoa(String.fromCharCode(...bytes));
}

async function signAcs3Text(canonicalRequest: string, key: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalRequest));
  const text = `ACS3-HMAC-SHA256\n${toHex(new Uint8Array(digest))}`;
  return toHex(await hmac("SHA-256", key, text));
}

async function hmac(hash: "SHA-1" | "SHA-256", key: string, text: string): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash };
  const imported = await crypto.subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, encoder.encode(text)));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
