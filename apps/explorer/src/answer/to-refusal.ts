import type { DocumentedError } from "@dataworks-kit/wire";

/** A documented code, and what fills its text. */
export interface Refusal {
  readonly code: string;
  readonly values: readonly string[];
}

/** The refusal of an entry of the catalogue. A code with two texts is told apart by how many values fill them. */
export function toRefusal({ code, message }: Pick<DocumentedError, "code" | "message">): Refusal {
  return {
    code,
    values: message
      .split("%s")
      .slice(1)
      .map(() => "…"),
  };
}
