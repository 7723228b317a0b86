/**
 * The languages in which a fix is written, each with its standard library alone, bash with openssl: for Python 3.9, Java 17, Go 1.24,
 * Node 20, bash 4 and later. SM3 takes a library in Java and Go, which their code names.
 */
export const FIX_LANGUAGES = ["python", "java", "go", "node", "bash"] as const;

/** A language in which a fix is written. */
export type FixLanguage = (typeof FIX_LANGUAGES)[number];

/** What fixes a cause: the rule in one sentence, and the few lines of code that keep it. */
export interface Fix {
  readonly rule: string;
  /** Statements, at most six lines. Imports are left out, but for a comment where a name does not tell its module. */
  readonly code: Readonly<Record<FixLanguage, string>>;
}
