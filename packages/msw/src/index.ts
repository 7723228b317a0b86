export type { HttpHandler } from "msw";
export {
  createSimulator,
  DEFAULT_WORLD,
  SimulatorError,
  type SimulatorErrorKind,
} from "./dataworks/index.ts";
export { createHandlers, type HandlerOptions } from "./faces/handlers.ts";
export type * from "./types.ts";
