import type { ENGLISH } from "./english.ts";

/** What a language has to say: every text of the page. A text that is missing in one does not compile. */
export type Words = Widen<typeof ENGLISH>;

/** The same structure with any text in it. */
type Widen<Value> = Value extends string
  ? string
  : Value extends (...given: infer Given) => infer Result
    ? (...given: Given) => Result
    : { readonly [Name in keyof Value]: Widen<Value[Name]> };
