import type { SampleLanguage } from "@dataworks-kit/samples";

/** What sets the client of a language apart, so that a judge knows what to expect of its samples. */
export interface LanguageTraits {
  /** It is of this project: it refuses what the contract refuses. */
  readonly isOurs?: true;
  /** It has a class for each operation of DataWorks, and takes no list of JSON. */
  readonly isTyped?: true;
  /** Parameters travel as arguments of a command, which hold no NUL. */
  readonly takesArguments?: true;
  /** It refuses text with half a surrogate pair; the others send U+FFFD. */
  readonly refusesHalfPairs?: true;
  /** Parameters that its newest version does not have. */
  readonly lacks?: readonly string[];
}

/** The traits of each language. */
export const TRAITS: Readonly<Record<SampleLanguage, LanguageTraits>> = {
  typescript: { isOurs: true, refusesHalfPairs: true },
  node: { refusesHalfPairs: true },
  python: { isTyped: true, refusesHalfPairs: true },
  java: { isTyped: true, lacks: ["ResourceManagerResourceGroupId"] },
  go: { isTyped: true },
  curl: {},
  aliyun: { takesArguments: true },
  dataworks: { isOurs: true, takesArguments: true },
};
