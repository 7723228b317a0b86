/** A place at which a document and the vendor's metadata disagree. */
export interface Difference {
  /** The document's name. */
  readonly document: string;
  /** Where the document says it, or would say what it does not have. */
  readonly pointer: string;
  /** What the document says. */
  readonly ours: string;
  /** What the vendor says. */
  readonly vendor: string;
}

/** Notes a difference of one document. */
export type Report = (pointer: string, ours: string, vendor: string) => void;

const NOTHING = "nothing";

/** A value in a sentence; nothing is said of what is not there. */
export function writeValue(value: unknown): string {
  if (value === undefined) return NOTHING;
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.map(String).join(", ");
  return String(value);
}
