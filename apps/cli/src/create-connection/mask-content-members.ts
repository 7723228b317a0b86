import { MASK, parseJson, stringifyJson } from "@dataworks-kit/api";
import type { RedactedRequest } from "@dataworks-kit/client";
import type { ContentSecrets } from "./read-content-secrets.ts";

/** The request with these members of Content masked too: by itself the client masks what the contract calls a secret. */
export function maskContentMembers(request: RedactedRequest, members: ContentSecrets): RedactedRequest {
  const [, content] = request.parameters.find(([name]) => name === "Content") ?? [];
  // Content that the client cannot read is a mask already.
  if (content === undefined || content === MASK || members.size === 0) return request;
  const masked = maskMembers(content, members);
  const mask = (text: string) => replaceEncoded(text, content, masked);
  const { url, body, canonicalRequest, stringToSign } = request;
  return {
    ...request,
    url: mask(url),
    ...(body !== undefined && { body: mask(body) }),
    parameters: request.parameters.map(([name, value]) => [name, name === "Content" ? masked : value]),
    ...(canonicalRequest !== undefined && { canonicalRequest: mask(canonicalRequest) }),
    stringToSign: mask(stringToSign),
  };
}

function maskMembers(content: string, members: ContentSecrets): string {
  const entries = Object.entries(parseJson(content) as object);
  return stringifyJson(
    Object.fromEntries(entries.map(([name, value]) => [name, members.has(name) ? MASK : value])),
  );
}

/** A query holds Content encoded once, and the StringToSign of the RPC signature twice. */
function replaceEncoded(text: string, content: string, masked: string): string {
  const [once, maskedOnce] = [percentEncode(content), percentEncode(masked)];
  return text.replaceAll(once, maskedOnce).replaceAll(percentEncode(once), percentEncode(maskedOnce));
}

function percentEncode(text: string): string {
  const hexOf = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/[!'()*]/g, hexOf);
}
