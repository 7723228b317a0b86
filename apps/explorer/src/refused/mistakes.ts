import { percentEncode } from "@dataworks-kit/signature";

/** A way to sign wrong, by what it does to the text that is signed. */
interface Mistake {
  /** On a string to sign of HMAC-SHA1, in which everything is encoded twice. */
  readonly rpc?: (text: string) => string;
  /** On a canonical request of ACS3. */
  readonly acs3?: (text: string) => string;
  /** The key of the HMAC is made wrong, and the text is right. */
  readonly isOfKey?: true;
}

const lowerHex = (text: string) => text.replace(/%(?:25)?[0-9A-F]{2}/g, (hex) => hex.toLowerCase());

/** The value of Description encoded once more; it ends where the next parameter begins. */
const encodeAgain = (value: RegExp) => (text: string) => text.replace(value, (found) => percentEncode(found));

const HASH_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const otherMethod = (text: string) => text.replace(/^\w+/, (method) => (method === "GET" ? "POST" : "GET"));

const addLineFeed = (text: string) => `${text}\n`;

/** The ways to sign wrong that a person can choose. */
export const MISTAKES = {
  plus: { rpc: (text) => text.replaceAll("%2520", "%2B"), acs3: (text) => text.replaceAll("%20", "+") },
  star: { rpc: (text) => text.replaceAll("%252A", "*"), acs3: (text) => text.replaceAll("%2A", "*") },
  tilde: { rpc: (text) => text.replaceAll("~", "%257E"), acs3: (text) => text.replaceAll("~", "%7E") },
  hex: { rpc: lowerHex, acs3: lowerHex },
  twice: { rpc: encodeAgain(/(?<=Description%3D).*?(?=%26)/), acs3: encodeAgain(/(?<=Description=)[^&]*/) },
  once: { rpc: (text) => text.replace(/[^&]*$/, decodeURIComponent) },
  order: {
    rpc: (text) => text.replace(/&([^&]*?)%26([^&]*)$/, "&$2%26$1"),
    acs3: (text) => text.replace(/\n([^\n&]*)&([^\n]*)\n/, "\n$2&$1\n"),
  },
  method: { rpc: otherMethod, acs3: otherMethod },
  space: { rpc: addLineFeed, acs3: addLineFeed },
  trim: { acs3: (text) => text.replace("x-acs-version:", "x-acs-version: ") },
  port: { acs3: (text) => text.replace(/^(host:.*)$/m, "$1:443") },
  hash: { acs3: (text) => text.replace(/[0-9a-f]{64}$/, HASH_OF_NOTHING) },
  signature: { rpc: (text) => text.replace(/%26SignatureMethod/, "%26Signature%3Dabc%26SignatureMethod") },
  secret: { isOfKey: true },
} satisfies Readonly<Record<string, Mistake>>;

/** The name of a mistake. */
export type MistakeName = keyof typeof MISTAKES;
