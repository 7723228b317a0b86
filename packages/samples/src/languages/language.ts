import type { OperationDescriptor } from "@dataworks-kit/wire";
import type { CallModel } from "../call/read-call.ts";
import type { Sample } from "../sample.ts";

/** What a language says of its samples, and how it writes them. */
export interface Language extends Pick<Sample, "title" | "install"> {
  readonly fileName: (operation: OperationDescriptor) => string;
  readonly write: (call: CallModel) => string;
  /** Why it cannot write a call of this operation, if it cannot. */
  readonly findRefusal?: (operation: OperationDescriptor) => string | undefined;
}
