import type { NameValue } from "../name-value.ts";

/** The algorithms, the default of current clients first. */
export const ALGORITHMS = ["ACS3-HMAC-SHA256", "HMAC-SHA1"] as const;
/** How a call is signed. */
export type Algorithm = (typeof ALGORITHMS)[number];

/** Where parameters can travel, the place of current clients first. */
export const PARAMETER_PLACES = ["body", "query"] as const;
/** Where the parameters of a call travel. */
export type ParametersIn = (typeof PARAMETER_PLACES)[number];

/** A call before it is signed. */
export interface CallToSign {
  /** The name of the operation. */
  readonly action: string;
  readonly version: string;
  /** The operation's own parameters, flat and decoded. */
  readonly parameters: readonly NameValue[];
  readonly algorithm: Algorithm;
  /** What is called, with its path and without a query: `https://dataworks.cn-shanghai.aliyuncs.com/`. */
  readonly url: string;
  /** In upper case. Default: `POST`. */
  readonly method?: string;
  /** One place for all parameters, or the place of each by its name. */
  readonly parametersIn: ParametersIn | ((name: string) => ParametersIn);
  /** How the answer is asked for. Default: `JSON`. */
  readonly format?: "JSON" | "XML";
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Of a temporary key. */
  readonly securityToken?: string | undefined;
  /** `yyyy-MM-ddTHH:mm:ssZ`, as `formatTimestamp` writes it. */
  readonly timestamp: string;
  /** A text that no other call has, as `createNonce` gives it. */
  readonly nonce: string;
}
