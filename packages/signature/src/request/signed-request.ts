import type { Acs3Signature } from "../acs3/sign-acs3.ts";
import type { NameValue } from "../name-value.ts";
import type { RpcSignature } from "../rpc/sign-rpc.ts";

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
