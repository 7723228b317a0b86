import type { Acs3Signature } from "../acs3/sign-acs3.ts";
import { encodeParameters } from "../encode-parameters.ts";
import type { NameValue } from "../name-value.ts";
import type { RpcSignature } from "../rpc/sign-rpc.ts";
import type { CallToSign } from "./call-to-sign.ts";

/** A signed call, as it goes out. */
export interface SignedRequest {
  readonly method: string;
  /** With the query, if there is one. */
  readonly url: string;
  /** By their names in lower case. Without `host`, which HTTP stacks write themselves. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent when all parameters travel in the query. */
  readonly body: string | undefined;
  /** What stands in `url` and `body`, decoded. */
  readonly parameters: readonly NameValue[];
  /** Each step of the signature. */
  readonly steps: RpcSignature | Acs3Signature;
}

/** The parameters of a call by where they travel. */
export interface Placed {
  readonly query: readonly NameValue[];
  /** Absent when nothing travels there. */
  readonly body: string | undefined;
}

/** Parts parameters into query and body. */
export function placed(parameters: readonly NameValue[], { parametersIn }: CallToSign): Placed {
  const placeOf = typeof parametersIn === "function" ? parametersIn : () => parametersIn;
  const inBody = parameters.filter(([name]) => placeOf(name) === "body");
  const query = parameters.filter(([name]) => placeOf(name) !== "body");
  const hasBody = inBody.length > 0 || parametersIn === "body";
  return { query, body: hasBody ? encodeParameters(inBody) : undefined };
}

/** The URL with its query. */
export function urlWith(query: readonly NameValue[], { url }: CallToSign): string {
  return query.length > 0 ? `${url}?${encodeParameters(query)}` : url;
}

/** The headers that say what the answer and the body are. */
export function mediaTypes({ format }: CallToSign, body: string | undefined): Record<string, string> {
  return {
    accept: format === "XML" ? "application/xml" : "application/json",
    ...(body !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
  };
}
