// Makes a signed request from a call. Apart from the main entry, for programs that only sign.

export {
  ALGORITHMS,
  type Algorithm,
  type CallToSign,
  layOutRequest,
  PARAMETER_PLACES,
  type ParametersIn,
  type UnsignedRequest,
} from "./lay-out-request.ts";
export { type SignedRequest, type SigningKey, signRequest, signUnsigned } from "./sign-request.ts";
