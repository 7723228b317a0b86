import type { CommandFlags } from "../operation/command-flags.ts";

/** The flags of `dataworks import`: what to list, and those of an operation that say how to call. */
export interface ImportFlags
  extends Pick<
    CommandFlags,
    "regionId" | "network" | "profile" | "endpoint" | "allowPlainHttp" | "algorithm" | "timeout"
  > {
  readonly projectId: bigint;
  readonly envType?: "0" | "1";
  readonly only?: readonly string[];
  readonly quiet?: boolean;
}
