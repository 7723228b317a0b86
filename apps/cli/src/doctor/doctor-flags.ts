import type { CommandFlags } from "../operation/command-flags.ts";

/** The flags of `dataworks doctor`: those of an operation that say how to call. */
export type DoctorFlags = Pick<
  CommandFlags,
  "regionId" | "network" | "profile" | "endpoint" | "allowPlainHttp" | "algorithm" | "timeout" | "json"
>;
