/** What names a secret wherever it stands in a name, also in one without capitals: `dbpassword`, `X-Auth-Token`. */
const WITHIN =
  /passw(?:or)?d|passphrase|passcode|pwd|secret|token|credential|authorization|bearer|cookie|keytab|(?:access|private|api|encrypt(?:ion)?|account|shared|master|ssl)key(?!id)/;
/** What is too short to be looked for within other words. */
const WHOLE = /^(?:pass|sk|jwt|otp)$/;

/** Whether a name sounds like that of a secret, whatever its case and separators: `Password`, `secretKey`, `access_key`. */
export function isSecretName(name: string): boolean {
  if (WITHIN.test(name.toLowerCase().replace(/[^a-z\d]/g, ""))) return true;
  const words = name.replace(/(?<=[a-z\d])(?=[A-Z])/g, " ").toLowerCase();
  return words.split(/[^a-z\d]+/).some((word) => WHOLE.test(word));
}

/** Whether a password could stand in a text although its member is no secret by name: a URL with a user, or `password=`. */
export function mayHoldSecret(text: string): boolean {
  return text.includes("@") || WITHIN.test(text.toLowerCase().replace(/[-_]/g, ""));
}
