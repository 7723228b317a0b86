export type * from "../types.ts";
export { CONTROL_PATH } from "./control.ts";
export { type MockTerminal, runMock } from "./run-mock.ts";
export { type RunningServer, type ServerOptions, startServer } from "./server.ts";
