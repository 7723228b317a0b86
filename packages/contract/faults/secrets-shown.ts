import { inspect } from "node:util";

/** The secrets of every call of the matrix: of each kind of character that an encoding changes. */
export const SECRETS = { password: 'p"ss wörd/+1', accessKeySecret: "test+secret/=1" } as const;

/** How often a text may be encoded on its way: a string to sign encodes twice. */
const MOST_ENCODINGS = 3;

/** A backslash, as it is and encoded. Each JSON around a text puts some before a quote, and so does `inspect`. */
const BACKSLASHES = /\\|%(25)*5C/gi;

/** The names of the secrets that an error shows in its message, its fields, or what caused it, in any encoding. */
export function secretsShown(error: unknown): readonly string[] {
  const text = inspect(error, {
    ...{ depth: 12, showHidden: true, getters: true, breakLength: Number.POSITIVE_INFINITY },
    ...{ maxArrayLength: null, maxStringLength: null },
  });
  const shown = text.replaceAll(BACKSLASHES, "");
  const secrets = Object.entries(SECRETS).filter(([, secret]) =>
    listForms(secret).some((form) => shown.includes(form)),
  );
  return secrets.map(([name]) => name);
}

function listForms(secret: string): readonly string[] {
  const inForm = new URLSearchParams([["", secret]]).toString().slice(1);
  const bytes = Buffer.from(secret);
  return [...encodings(secret), inForm, bytes.toString("base64"), bytes.toString("hex")];
}

function encodings(text: string): readonly string[] {
  const forms = [text];
  for (let encoded = text; forms.length <= MOST_ENCODINGS; forms.push(encoded))
    encoded = encodeURIComponent(encoded);
  return forms;
}
