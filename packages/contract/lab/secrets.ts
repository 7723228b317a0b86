/** How often a text may be encoded on its way: a string to sign is encoded twice. */
const MOST_ENCODINGS = 3;

/** A backslash, as it is or encoded. Each JSON around a text puts some before a quote, and so does `inspect`. */
const BACKSLASHES = /\\|%(25)*5C/gi;

/** The names of the secrets that a text shows, in any encoding. */
export function findSecrets(text: string, secrets: Readonly<Record<string, string>>): readonly string[] {
  const shown = text.replaceAll(BACKSLASHES, "");
  const found = Object.entries(secrets).filter(([, secret]) =>
    encodeInEveryForm(secret).some((form) => shown.includes(form)),
  );
  return found.map(([name]) => name);
}

function encodeInEveryForm(secret: string): readonly string[] {
  const inForm = new URLSearchParams([["", secret]]).toString().slice(1);
  const bytes = [...new TextEncoder().encode(secret)];
  const base64 = btoa(String.fromCharCode(...bytes));
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [...encodeRepeatedly(secret), inForm, base64, hex];
}

function encodeRepeatedly(text: string): readonly string[] {
  const forms = [text];
  for (let encoded = text; forms.length <= MOST_ENCODINGS; forms.push(encoded))
    encoded = encodeURIComponent(encoded);
  return forms;
}
