export type { Answer } from "./answer.ts";
export type { CallReport } from "./call-report.ts";
export { createConnection } from "./create-connection/create-connection.ts";
export type { Step } from "./gateway.ts";
export type { JournalPage } from "./journal.ts";
export type { CheckVerdict, JournalEntry } from "./journal-entry.ts";
export type { ActContext, Outcome, SimulatedOperation } from "./operation.ts";
export type { SimulatorOptions } from "./options.ts";
export type { Refusal, Refuse } from "./refusal.ts";
export { type CallPattern, type Effect, readScript, type Script } from "./scripts/script.ts";
export { createSimulator, type FailOptions, type Simulator } from "./simulator.ts";
export { SimulatorError, type SimulatorErrorKind } from "./simulator-error.ts";
export type { ThrottleLimits } from "./throttle.ts";
export { DEFAULT_WORLD } from "./world/default-world.ts";
export { readWorld } from "./world/read-world.ts";
export {
  type AccessKey,
  type DataSource,
  type Member,
  PROJECT_ROLES,
  type Project,
  type ProjectRole,
  type Tenant,
  type User,
  type World,
} from "./world/world.ts";
export type { WorldStore } from "./world/world-store.ts";
