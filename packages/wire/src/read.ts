// Everything that a server needs to read a call.

export type {
  AnswerDescriptor,
  CodeMeaning,
  CodeRule,
  EndpointDescriptor,
  Execution,
  LookDescriptor,
  OperationDescriptor,
  PagesDescriptor,
  ParameterDescriptor,
  Shape,
} from "./descriptor.ts";
export type { NameValue } from "./parameters.ts";
export { type Call, type CallRequest, readCall, toCallRequest } from "./read-call.ts";
export { readParameters } from "./read-parameters.ts";
