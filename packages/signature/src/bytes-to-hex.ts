/** Bytes as lower-case hex. */
export function bytesToHex(bytes: Uint8Array): string {
  return bytes.reduce((hex, byte) => hex + byte.toString(16).padStart(2, "0"), "");
}
