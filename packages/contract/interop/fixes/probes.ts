import { listAcs3Probes } from "./acs3-probes.ts";
import type { Probe } from "./probe.ts";
import { listRequestProbes } from "./request-probes.ts";
import { listRpcProbes } from "./rpc-probes.ts";

/** Every probe: each compares what the code of fixes makes with what this package makes. */
export async function listProbes(): Promise<Probe[]> {
  return [...(await listRpcProbes()), ...(await listAcs3Probes()), ...listRequestProbes()];
}
