import { constantTimeEqual } from "../constant-time-equal.ts";
import { type RpcInput, type RpcSignature, signRpc } from "./sign-rpc.ts";

/** Whether an RPC call is signed right, and the steps as the verifier sees them; the right signature is not told. */
export interface RpcVerification extends Omit<RpcSignature, "signature"> {
  readonly valid: boolean;
}

/**
 * Verifies a call with HMAC-SHA1: computes the signature anew from the decoded parameters and compares in constant time.
 * Exactly one `Signature` must be among them. Timestamp, nonce, SignatureMethod and SignatureVersion are not judged.
 */
export async function verifyRpc(input: RpcInput): Promise<RpcVerification> {
  const parameters = [...input.parameters];
  const { signature, ...steps } = await signRpc({ ...input, parameters });
  // Two signatures join to a text that no signature is.
  const received = parameters.flatMap(([name, value]) => (name === "Signature" ? value : []));
  return { valid: constantTimeEqual(signature, received.join()), ...steps };
}
