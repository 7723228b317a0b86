export type { Answer } from "../gateway/answer.ts";
export type { CallReport } from "../gateway/call-report.ts";
export type { Double, FailOptions } from "../gateway/double.ts";
export type { JournalPage } from "../gateway/journal.ts";
export type { CheckVerdict, JournalEntry } from "../gateway/journal-entry.ts";
export type { AccessKey, User } from "../gateway/keys.ts";
export type { GatewayOptions } from "../gateway/options.ts";
export type { Refusal, Refuse } from "../gateway/refusal.ts";
export { type CallPattern, type Effect, readScript, type Script } from "../gateway/scripts/script.ts";
export type {
  ActContext,
  Behaviour,
  Input,
  Outcome,
  SimulatedOperation,
} from "../gateway/simulated-operation.ts";
export { SimulatorError, type SimulatorErrorKind } from "../gateway/simulator-error.ts";
export type { Step } from "../gateway/step.ts";
export type { ThrottleLimits } from "../gateway/throttle.ts";
export { OPERATIONS } from "./operations.ts";
export { createSimulator, type Simulator, type SimulatorOptions } from "./simulator.ts";
export { DEFAULT_WORLD } from "./world/default-world.ts";
export { readWorld } from "./world/read-world.ts";
export {
  type DataSource,
  type Member,
  PROJECT_ROLES,
  type Project,
  type ProjectRole,
  type Tenant,
  type World,
} from "./world/world.ts";
export type { WorldStore } from "./world/world-store.ts";
