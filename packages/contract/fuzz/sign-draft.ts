import {
  type Acs3Algorithm,
  encodeParameters,
  hashedRequestPayload,
  type NameValue,
  signAcs3,
  signRpc,
} from "@dataworks-kit/signature";
import type { Draft } from "./draft.ts";
import type { HttpMessage } from "./probe.ts";

/** Makes the request of a draft, signed as its scheme asks for, whatever stands in it: names that come twice, paths that are none. */
export function signDraft(draft: Draft): Promise<HttpMessage> {
  return draft.scheme === "HMAC-SHA1" ? signedByRpc(draft) : signedByAcs3(draft, draft.scheme);
}

async function signedByRpc(draft: Draft): Promise<HttpMessage> {
  const { signature } = await signRpc({
    method: draft.method.toUpperCase(),
    parameters: [...draft.query, ...draft.form],
    accessKeySecret: draft.key.accessKeySecret,
  });
  const place = draft.form.some(([name]) => name === "SignatureNonce") ? "form" : "query";
  return toMessage({ ...draft, [place]: [...draft[place], ["Signature", signature]] });
}

async function signedByAcs3(draft: Draft, algorithm: Acs3Algorithm): Promise<HttpMessage> {
  const { body } = toMessage(draft);
  const hash = await hashedRequestPayload(body, algorithm);
  const headers = draft.headers.map(
    ([name, value]): NameValue => [name, name === "x-acs-content-sha256" && value === "" ? hash : value],
  );
  const { authorization } = await signAcs3({
    algorithm,
    method: draft.method.toUpperCase(),
    path: draft.path,
    query: draft.query,
    headers,
    body,
    ...draft.key,
  });
  return toMessage({ ...draft, headers: [...headers, ["Authorization", authorization]] });
}

function toMessage({ method, path, query, form, headers }: Draft): HttpMessage {
  const search = encodeParameters(query);
  const body = Buffer.from(encodeParameters(form));
  return { method, target: `${path}${search && `?${search}`}`, headers, body };
}
