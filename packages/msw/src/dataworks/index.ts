export type { Acs3Algorithm } from "@dataworks-kit/signature";
export type { NameValue } from "@dataworks-kit/wire";
export type { CallRequest } from "@dataworks-kit/wire/read";
export type * from "@dataworks-kit/wire/types";
export type { ThrottleLimits } from "../gateway/check-timing.ts";
export type { Double, FailOptions } from "../gateway/double.ts";
export type { JournalPage } from "../gateway/journal.ts";
export type { CheckVerdict, JournalEntry } from "../gateway/journal-entry.ts";
export type { AccessKey, Identity, Keys, User } from "../gateway/keys.ts";
export type { Refusal, Refuse } from "../gateway/refusal.ts";
export { type CallPattern, type Effect, readScript, type Script } from "../gateway/script.ts";
export type { CallReport, GatewayOptions } from "../gateway/settings.ts";
export type {
  ActContext,
  ActResult,
  Behaviour,
  Input,
  SimulatedOperation,
} from "../gateway/simulated-operation.ts";
export { SimulatorError, type SimulatorErrorKind } from "../gateway/simulator-error.ts";
export type { Step } from "../gateway/steps.ts";
export type { Answer } from "../gateway/write-answer.ts";
export { createSimulator, OPERATIONS, type Simulator, type SimulatorOptions } from "./simulator.ts";
export { readWorld } from "./world/read-world.ts";
export {
  type DataSource,
  DEFAULT_WORLD,
  type Member,
  PROJECT_ROLES,
  type Project,
  type ProjectRole,
  type Tenant,
  type World,
} from "./world/world.ts";
export type { Place, WorldStore } from "./world/world-store.ts";
