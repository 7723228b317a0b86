/** What a member of Content becomes; `undefined` when it cannot be read. */
export type Split = (value: string) => SplitResult | undefined;

/** Members of ConnectionProperties, and the names of what was left out. */
export interface SplitResult {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly dropped?: readonly string[];
  /** What was chosen, by the place in ConnectionProperties. */
  readonly assumed?: Readonly<Record<string, string>>;
}
