import * as contracts from "@dataworks-kit/api/contracts";
import type { OperationContract, OperationDescriptor } from "@dataworks-kit/wire";
import {
  type Call,
  type CallRequest,
  readCall,
  readParameters,
  toCallRequest,
} from "@dataworks-kit/wire/read";
import { ACS3_HEADERS, RPC_PARAMETERS } from "../gateway/check-caller.ts";
import { listTakenMethods } from "../gateway/operations.ts";

/** The parameters that no operation declares, since every call may carry them. */
const COMMON = new Set<string>([
  ...RPC_PARAMETERS,
  "Action",
  "Version",
  "Format",
  "SecurityToken",
  "SignatureType",
]);

/**
 * Lists in words what is wrong with a request by the contract; an empty list when it conforms. It judges the call that the query
 * and the form make together, and whether it is signed, but not whether the signature is right: no secret is known here. The
 * request's body can still be read afterwards.
 */
export async function requestProblems(
  request: Request,
  candidates: readonly OperationContract[] = Object.values(contracts),
): Promise<string[]> {
  const received = await toCallRequest(request.clone());
  const call = readCall(received);
  const contract = candidates.find(
    ({ operation }) => operation.action === call.action && operation.version === call.version,
  );
  if (!contract)
    return [`Action ${call.action ?? "(none)"} ${call.version ?? "(no Version)"} is not in the contract`];
  return [
    ...listProtocolProblems(call, contract.operation),
    ...listSignatureProblems(received, call),
    ...listParameterProblems(call, contract),
  ];
}

function listProtocolProblems(
  { method, path, isWellEncoded, parameters }: Call,
  descriptor: OperationDescriptor,
): string[] {
  const { methods } = descriptor;
  const names = parameters.map(([name]) => name);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...(methods.includes(method) ? [] : [describeMethodProblem(method, descriptor)]),
    ...(path === "/" ? [] : [`the path ${path} is not /`]),
    ...(isWellEncoded ? [] : ["an escape is broken"]),
    ...repeated.map((name) => `${name} is given twice`),
  ];
}

function describeMethodProblem(method: string, descriptor: OperationDescriptor): string {
  const isTaken = listTakenMethods(descriptor, { strict: false }).includes(method);
  const leniency = isTaken ? "; the double takes it unless it is strict" : "";
  return `the method ${method} is not ${descriptor.methods.join(" or ")}${leniency}`;
}

function listSignatureProblems({ header }: CallRequest, { parameters }: Call): string[] {
  const isAcs3 = header("authorization")?.startsWith("ACS3-") ?? false;
  const names = new Set(parameters.map(([name]) => name));
  const missing = isAcs3
    ? ACS3_HEADERS.filter((name) => !header(name))
    : RPC_PARAMETERS.filter((name) => !names.has(name));
  return missing.map((name) => `${name} is missing`);
}

function listParameterProblems(
  { parameters }: Call,
  { operation, inputSchema }: OperationContract,
): string[] {
  const known = new Set([...COMMON, ...operation.parameters.map(({ name }) => name)]);
  const unknown = parameters
    .filter(([name]) => !known.has(name.split(".", 1)[0] ?? ""))
    .map(([name]) => `${name} is not declared`);
  const result = inputSchema["~standard"].validate(readParameters(operation, parameters));
  const issues = "issues" in result ? result.issues : [];
  return [...unknown, ...issues.map(({ path, message }) => `${path.join(".")} ${message}`)];
}
