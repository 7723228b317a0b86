import { Option } from "commander";

/** A flag whose values are known to completion. What else it takes is decided where it is read. */
export class SuggestingOption extends Option {
  readonly suggestions: readonly string[];

  constructor(flags: string, description: string, suggestions: readonly string[]) {
    super(flags, description);
    this.suggestions = suggestions;
  }
}
