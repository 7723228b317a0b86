import type { Fix, FixLanguage } from "@dataworks-kit/signature/explain";

/** A text, the bytes of a text, or parameters or headers by their names. */
export type Input = string | { readonly bytes: string } | ReadonlyMap<string, string>;

/** Some fixes, run one after the other. */
export interface Probe {
  readonly what: string;
  readonly steps: readonly Fix[];
  /** The variables that are there before the first step, by their names in camel case. */
  readonly inputs: Readonly<Record<string, Input>>;
  /** The variable in camel case that is looked at in the end, or what the language makes of it. */
  readonly output: string | Readonly<Record<FixLanguage, string>>;
  readonly want: string | ((got: string) => boolean);
  /** Why a language does not run it, where it does not. */
  readonly notIn?: Readonly<Partial<Record<FixLanguage, string>>>;
}
