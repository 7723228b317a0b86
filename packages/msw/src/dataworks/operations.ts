import * as contracts from "@dataworks-kit/api/contracts";
import type { SimulatedOperation } from "../gateway/simulated-operation.ts";
import { BEHAVIOURS } from "./behaviours.ts";
import type { WorldStore } from "./world/world-store.ts";

/** All operations of the kit, each with its behaviour where it has one. */
export const OPERATIONS: readonly SimulatedOperation<WorldStore>[] = Object.entries(contracts).map(
  ([method, contract]) => ({ ...contract, ...BEHAVIOURS[method] }),
);
