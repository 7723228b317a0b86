/** What names a secret wherever it stands in a name, also in one without capitals: `dbpassword`, `X-Auth-Token`. */
const WITHIN =
  /passw(?:or)?d|passphrase|passcode|pwd|secret|token|credential|authorization|bearer|cookie|keytab|(?:access|private|api|encrypt(?:ion)?|account|shared|master|ssl|sas|signing)key(?!id)/;
/** What is too short to be looked for within other words. */
const WHOLE = /^(?:pass|sk|jwt|otp|pfx|p12)$/;
/** What is too common to be looked for within other names: `authType` says how, and `auth` says who. */
const ALONE = /^(?:auth|pin)$/;

/** Whether a name sounds like that of a secret, whatever its case and separators: `Password`, `secretKey`, `access_key`. */
export function isSecretName(name: string): boolean {
  const letters = name.toLowerCase().replace(/[^a-z\d]/g, "");
  if (WITHIN.test(letters) || ALONE.test(letters)) return true;
  const words = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ").toLowerCase();
  return words.split(/[^a-z\d]+/).some((word) => WHOLE.test(word));
}

/** Text in which a password can stand although its member is no secret by name: JDBC URLs, URLs with a user. */
const MAY_HOLD_SECRET =
  /@|password|passwd|passphrase|pwd|secret|token|credential|(?:api|access|private|account|shared)[-_]?key(?![-_]?id)/i;

/** A name with its value, and the password before the host of a URL or of an address such as `scott/tiger@host`. */
const ASSIGNMENT = /(?<![\w.-])([\w.-]+)["'\\]*\s*[:=](?!\/\/)\s*["'\\]*([^\s"'\\,;&}]+)/g;
const BEFORE_HOST = /[:/]([^\s:/@]+)@/g;

/** The passwords within a text that may hold some, as they stand there and decoded: a server can repeat them alone. */
export function secretsWithin(text: string): string[] {
  const assigned = [...text.matchAll(ASSIGNMENT)].flatMap(([, name = "", value = ""]) =>
    isSecretName(name) ? [value] : [],
  );
  const found = [...assigned, ...[...text.matchAll(BEFORE_HOST)].map(([, password = ""]) => password)];
  return found.flatMap((secret) => [...new Set([secret, decoded(secret)])]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether a text looks as if a password could stand in it, such as a URL with a user or with `password=`. */
export function mayHoldSecret(text: string): boolean {
  return MAY_HOLD_SECRET.test(text);
}
