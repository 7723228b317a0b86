import type { NameValue } from "@dataworks-kit/wire";
import type { Credentials } from "../credentials/credentials.ts";

/** The vendor's signature algorithms that this client speaks, the default first. */
export const ALGORITHMS = ["ACS3-HMAC-SHA256", "HMAC-SHA1"] as const;

/** How a call is signed. */
export type Algorithm = (typeof ALGORITHMS)[number];

/** Where parameters can travel, the default first. */
export const PARAMETER_PLACES = ["body", "query"] as const;

/** Where the parameters of a call travel. */
export type ParametersIn = (typeof PARAMETER_PLACES)[number];

/** What signs it. Each attempt needs a time and a nonce of its own. */
export interface Signing {
  readonly credentials: Credentials;
  /** What is called, with its path. */
  readonly url: string;
  readonly parametersIn: ParametersIn;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly nonce: string;
}

/** A call as it goes out. */
export interface SignedCall {
  readonly url: string;
  /** Without `host`, which HTTP stacks write themselves. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** What stands in `url` or `body`, decoded. */
  readonly parameters: readonly NameValue[];
  /** ACS3 only. */
  readonly canonicalRequest?: string;
  readonly stringToSign: string;
}

/** The media type of parameters in a body. */
export const FORM = "application/x-www-form-urlencoded";
