import type { Operation } from "@dataworks-kit/wire";
import type { Settings } from "./client-options.ts";
import type { Memory } from "./transport/memory.ts";

/** A client's part in its calls. */
export interface Caller {
  readonly settings: Settings;
  readonly operations: readonly Operation[];
  readonly memory: Memory;
}
