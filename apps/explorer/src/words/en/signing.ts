import type { Algorithm } from "@dataworks-kit/signature/request";
import type { Format, Place } from "../../state/explorer-state.ts";

/** The words of how a call is signed and sent. */
export const SIGNING = {
  legend: "How it is signed and sent",
  algorithm: "Algorithm",
  method: "Method",
  parametersIn: "Parameters travel in",
  format: "Answer as",
  time: "Time of signing (UTC)",
  nonce: "Nonce",
  pin: "Pin",
  pinned: (name: string) => `Pin ${name}: keep it for the next call`,
  renew: "New time and nonce",
  parameters: "Parameters that are signed",
  parametersMeaning: "The same as in the form. Change one here to see what it changes below.",
  key: (id: string, secret: string) =>
    `Signed with the documented fake key of the mock server, ${id} with secret ${secret}. No key of yours belongs here.`,
  algorithms: {
    "ACS3-HMAC-SHA256": "ACS3-HMAC-SHA256",
    "HMAC-SHA1": "HMAC-SHA1 (RPC)",
    "ACS3-HMAC-SM3": "ACS3-HMAC-SM3",
  } satisfies Record<Algorithm, string>,
  lacksSm3: "ACS3-HMAC-SM3 is not offered: browsers have no SM3. Sign with it in Node.",
  places: {
    form: "the form body",
    query: "the query",
    split: "both: JSON in the form",
  } satisfies Record<Place, string>,
  formats: { JSON: "JSON", XML: "XML" } satisfies Record<Format, string>,
  takesQuery: "Everything travels in the query: a GET has no body, and some operations read none.",
};
