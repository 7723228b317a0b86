import { MASK } from "./mask-values.ts";

/** Words that mark a secret anywhere in a name, also in a name without capitals: `dbpassword`, `X-Auth-Token`. */
const WITHIN =
  /passw(?:or)?d|passphrase|passcode|pwd|secret|token|credential|authorization|bearer|cookie|keytab|(?:access|private|api|encrypt(?:ion)?|account|shared|master|ssl)key(?!id)/;
/** Words that are too short to be looked for within other words. */
const WHOLE = /^(?:pass|sk|jwt|otp)$/;

/** Whether a name sounds like that of a secret, whatever its case and separators: `Password`, `secretKey`, `access_key`. */
export function isSecretName(name: string): boolean {
  if (WITHIN.test(name.toLowerCase().replace(/[^a-z\d]/g, ""))) return true;
  const words = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ").toLowerCase();
  return words.split(/[^a-z\d]+/).some((word) => WHOLE.test(word));
}

/** Whether a password could stand in a text although the name of its member does not say so: a URL with a user, or `password=`. */
export function mayHoldSecret(text: string): boolean {
  return text.includes("@") || WITHIN.test(text.toLowerCase().replace(/[-_]/g, ""));
}

/**
 * A name, a sign, and what follows: the value is read on, since `Error: password=...` has a name in its value. A name begins
 * where no word goes on and a value has a limit, so that the time grows no faster than the text.
 */
const ASSIGNMENT = /(?<![\w.-])([\w.-]+)["'\\]*\s*[:=](?!\/\/)\s*["'\\]*(?=([^\s"'\\,;&}]{1,512}))/g;
/** The password before the host of a URL, or of an address such as `scott/tiger@host`. */
const BEFORE_HOST = /([:/])([^\s:/@]+)@/g;

/** The passwords within a text that may hold some, decode: a server can repeat them alone, in any spelling. */
export function findSecretsWithin(text: string): string[] {
  const assigned = [...text.matchAll(ASSIGNMENT)].flatMap(([, name = "", value = ""]) =>
    isSecretName(name) ? value : [],
  );
  return [...assigned, ...Array.from(text.matchAll(BEFORE_HOST), ([, , secret = ""]) => secret)].map(
    tryDecode,
  );
}

/** The text without the passwords within it, however short they are. */
export function maskWithin(text: string): string {
  let masked = "";
  let end = 0;
  for (const { 0: found, 1: name = "", 2: value = "", index } of text.matchAll(ASSIGNMENT)) {
    const at = index + found.length;
    if (at < end || !isSecretName(name)) continue;
    masked += text.slice(end, at) + MASK;
    end = at + value.length;
  }
  return (masked + text.slice(end)).replace(BEFORE_HOST, `$1${MASK}@`);
}

function tryDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
