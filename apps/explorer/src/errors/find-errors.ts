import type { DocumentedError } from "@dataworks-kit/wire";

/** The errors in whose code, status or texts every word of the query stands, whatever its case. */
export function findErrors(errors: readonly DocumentedError[], query: string): readonly DocumentedError[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return errors.filter(({ code, status = "", message, summary, description }) => {
    const text = [code, status, message, summary, description].join("\n").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
