import type { Mistakes } from "./mistakes.ts";

/** What the command allows beyond the rules. */
export interface Allowances {
  /** Types, and Content, that the contract does not list. */
  readonly undocumentedType: boolean;
  /** Secrets that stand in the file themselves. */
  readonly secretsInFile: boolean;
  /** References to what is not there. The texts that have them are not judged. */
  readonly unsetReferences: boolean;
}

/** Where mistakes go, and what is not one. */
export interface Judging {
  readonly mistakes: Mistakes;
  readonly allowances: Allowances;
}
