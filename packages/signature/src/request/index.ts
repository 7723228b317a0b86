// A signed request out of a call. Apart from the main entry, for programs that only sign.

export {
  ALGORITHMS,
  type Algorithm,
  type CallToSign,
  PARAMETER_PLACES,
  type ParametersIn,
} from "./call-to-sign.ts";
export { type SigningKey, signRequest, signUnsigned } from "./sign-request.ts";
export type { SignedRequest } from "./signed-request.ts";
export { layOutRequest, type UnsignedRequest } from "./unsigned-request.ts";
