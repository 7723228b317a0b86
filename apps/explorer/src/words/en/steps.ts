import type { RequestPart, StepId } from "../../signature/signing-step.ts";

/** The words of the steps of a signature. */
export const STEPS = {
  heading: "Step by step",
  changed: "changed",
  marks: "Marks show what your last change altered.",
  legend: "Each part of the request has the same colour in every step",
  parts: {
    call: "method, host, operation",
    parameters: "parameters",
    key: "access key",
    fresh: "time and nonce",
    payload: "hash of the body",
    signature: "signature",
  } satisfies Record<RequestPart, string>,
  title: {
    "sorted parameters": "Sorted parameters",
    "hashed request payload": "HashedRequestPayload",
    "canonical query string": "CanonicalQueryString",
    "canonicalized query string": "CanonicalizedQueryString",
    "canonical headers": "CanonicalHeaders",
    "signed headers": "SignedHeaders",
    "canonical request": "CanonicalRequest",
    "hashed canonical request": "HashedCanonicalRequest",
    "string to sign": "StringToSign",
    signature: "Signature",
    "final request": "The request",
  } satisfies Record<StepId, string>,
  meaning: {
    "sorted parameters":
      "Each name and value strictly encoded, sorted by their bytes. Here each has its own line.",
    "hashed request payload":
      "SHA-256 of the bytes of the body, in lower-case hex. Without a body, SHA-256 of an empty text.",
    "canonical query string":
      "The parameters in the query, sorted and encoded. Empty when all of them are in the form.",
    "canonicalized query string":
      "The sorted parameters of query and form together, joined by &. Signature is not among them.",
    "canonical headers":
      "host, content-type and every x-acs- header: lower-case names, sorted, trimmed values.",
    "signed headers": "The names of these headers, joined by semicolons.",
    "canonical request":
      "Method, path, query, headers, names of headers and hash of the body, one below the other.",
    "hashed canonical request": "SHA-256 of the CanonicalRequest, in lower-case hex.",
    "string to sign": "The text that the secret signs.",
    signature:
      "HMAC of the StringToSign: with SHA-256 and the secret, or with SHA-1 and the secret followed by &.",
    "final request": "What goes over the wire.",
  } satisfies Record<StepId, string>,
  empty: "(empty)",
};
