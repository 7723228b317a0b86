import { MASK } from "./mask-values.ts";
import { isSecretName } from "./secret-names.ts";

/**
 * A name, a sign, and what follows: the value is read on, since `Error: password=...` has a name in its value. A name begins
 * where no word goes on and a value has a limit, so that the time grows no faster than the text.
 */
const ASSIGNMENT = /(?<![\w.-])([\w.-]+)["'\\]*\s*[:=](?!\/\/)\s*["'\\]*(?=([^\s"'\\,;&}]{1,512}))/g;
/** The password before the host of a URL, or of an address such as `scott/tiger@host`. */
const BEFORE_HOST = /([:/])([^\s:/@]+)@/g;

/** The passwords within a text that may hold some, decoded: a server can repeat them alone, in any spelling. */
export function secretsWithin(text: string): string[] {
  const assigned = [...text.matchAll(ASSIGNMENT)].flatMap(([, name = "", value = ""]) =>
    isSecretName(name) ? value : [],
  );
  return [...assigned, ...Array.from(text.matchAll(BEFORE_HOST), ([, , secret = ""]) => secret)].map(decoded);
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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
