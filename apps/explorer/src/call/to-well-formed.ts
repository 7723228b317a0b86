/** Text that can be encoded: half of a surrogate pair becomes U+FFFD, as browsers do it in a form. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
