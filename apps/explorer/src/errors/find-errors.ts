import type { DocumentedError } from "@dataworks-kit/wire";

/** The text of an error in the language of the page. */
export type ErrorText = (error: DocumentedError) => Pick<DocumentedError, "summary" | "description">;

/** The errors in whose code, status or texts, in either language, every word of the query stands, whatever its case. */
export function findErrors(
  errors: readonly DocumentedError[],
  query: string,
  text: ErrorText = (error) => error,
): readonly DocumentedError[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return errors.filter((error) => {
    const { code, status = "", message, summary, description } = error;
    const own = text(error);
    const all = [code, status, message, summary, description, own.summary, own.description];
    const searched = all.join("\n").toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}

/** A code stands between characters that no code has. */
const CODE = /[A-Za-z][\w.]{2,80}/g;

/** The longest documented code in a body or a line of a log; `undefined` where the text is a search and nothing else. */
export function findPastedCode(errors: readonly DocumentedError[], text: string): string | undefined {
  if (!/[\s{<:=]/.test(text.trim())) return undefined;
  const codes = new Set(errors.map(({ code }) => code));
  const found = (text.match(CODE) ?? [])
    .map((word) => word.replace(/\.$/, ""))
    .filter((word) => codes.has(word));
  return found.toSorted((a, b) => b.length - a.length)[0];
}
