import type { StandardSchema } from "@dataworks-kit/wire/check";

/** What a person should know of one place of a migrated input. It holds no value, since that may be a secret. */
export interface MigrationNote {
  /**
   * - `dropped`: the older input has it, and the newer one has no place for it.
   * - `assumed`: the newer input has it, and the older one does not say it; see whether the choice is right.
   * - `needed`: the newer operation refuses the input without it, or as it is.
   */
  readonly kind: "dropped" | "assumed" | "needed";
  /** A member of the older input for `dropped`, of the newer one for the others: `Content.tag`. */
  readonly place: string;
  readonly message: string;
}

/** The input of the newer operation. A `draft` has a note of the kind `needed` for each place that is missing or wrong. */
export type Migration<Input> =
  | { readonly kind: "complete"; readonly input: Input; readonly notes: readonly MigrationNote[] }
  | {
      readonly kind: "incomplete";
      readonly draft: Readonly<Record<string, unknown>>;
      readonly notes: readonly MigrationNote[];
    };

/** A draft becomes an input when the contract of the newer operation has nothing against it. */
export function finishMigration<Input>(
  draft: Readonly<Record<string, unknown>>,
  schema: StandardSchema<Input>,
  notes: readonly MigrationNote[],
): Migration<Input> {
  const result = schema["~standard"].validate(draft);
  if (!("issues" in result)) return { kind: "complete", input: result.value, notes };
  const told = new Set(notes.filter(({ kind }) => kind === "needed").map(({ place }) => place));
  const needed = result.issues
    .map(({ path, message }): MigrationNote => ({ kind: "needed", place: path.join("."), message }))
    .filter(({ place }) => !told.has(place));
  return { kind: "incomplete", draft, notes: [...notes, ...needed] };
}
