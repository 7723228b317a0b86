/** What names a secret wherever it stands in a name, also in one without capitals: `dbpassword`, `X-Auth-Token`. */
const WITHIN =
  /passw(?:or)?d|passphrase|passcode|pwd|secret|token|credential|(?:access|private|api|encrypt(?:ion)?)key(?!id)/;
/** What is too short to be looked for within other words. */
const WHOLE = /^(?:pass|sk)$/;

/** Whether a name sounds like that of a secret, whatever its case and separators: `Password`, `secretKey`, `access_key`. */
export function isSecretName(name: string): boolean {
  if (WITHIN.test(name.toLowerCase().replace(/[^a-z\d]/g, ""))) return true;
  const words = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ").toLowerCase();
  return words.split(/[^a-z\d]+/).some((word) => WHOLE.test(word));
}

/** Text in which a password can stand although its member is no secret by name: JDBC URLs, URLs with a user. */
const MAY_HOLD_SECRET = /@|password|passwd|pwd|secret|token/i;

/** Whether a text looks as if a password could stand in it, such as a URL with a user or with `password=`. */
export function mayHoldSecret(text: string): boolean {
  return MAY_HOLD_SECRET.test(text);
}
