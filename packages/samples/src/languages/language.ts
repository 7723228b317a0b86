import type { CallModel } from "../call/read-call.ts";
import type { Sample } from "../sample.ts";

/** What a language says of its samples, and how it writes them. */
export interface Language extends Pick<Sample, "title" | "fileName" | "install"> {
  readonly write: (call: CallModel) => string;
}
