/** The languages in which a fix is written, each with its standard library alone. */
export const FIX_LANGUAGES = ["python", "java", "go", "node", "bash"] as const;

/** A language in which a fix is written. */
export type FixLanguage = (typeof FIX_LANGUAGES)[number];

/** What fixes a cause: the rule in one sentence, and the few lines of code that keep it. */
export interface Fix {
  readonly rule: string;
  /** Statements without imports. Names of other steps, as `percent_encode`, are spelled as the language does. */
  readonly code: Readonly<Record<FixLanguage, string>>;
}
