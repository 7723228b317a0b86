// Everything that a server needs to read a call.

export { type Call, type CallRequest, readCall, toCallRequest } from "./read-call.ts";
export { readParameters } from "./read-parameters.ts";
