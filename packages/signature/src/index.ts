export {
  ACS3_ALGORITHMS,
  type Acs3Algorithm,
  findAcs3Algorithm,
  listAcs3Algorithms,
} from "./acs3-algorithm.ts";
export { constantTimeEqual, createNonce } from "./crypto/crypto.ts";
export {
  canonicalizedQueryString,
  encodeParameters,
  type NameValue,
  parseParameters,
  percentEncode,
} from "./parameters.ts";
export {
  RPC_SIGNATURE_METHOD,
  RPC_SIGNATURE_VERSION,
  type RpcInput,
  type RpcSignature,
  type RpcVerification,
  rpcStringToSign,
  signRpc,
  verifyRpc,
} from "./rpc.ts";
export {
  type Acs3Signature,
  hashedRequestPayload,
  type SignAcs3Input,
  signAcs3,
} from "./sign-acs3.ts";
export { formatTimestamp, parseTimestamp } from "./timestamp.ts";
export {
  type Acs3Verification,
  type Authorization,
  parseAuthorization,
  type VerifyAcs3Input,
  verifyAcs3,
} from "./verify-acs3.ts";
