import { type Call, type CallRequest, type NameValue, readCall, readParameters } from "@dataworks-kit/api";
import { parseTimestamp } from "@dataworks-kit/signature";
import { type Credentials, readCredentials } from "./credentials.ts";
import type { GatewayContext } from "./gateway.ts";
import type { SimulatedOperation } from "./operation.ts";
import type { Refuse } from "./refusal.ts";
import type { Identity } from "./world/world-store.ts";

/** A call with all that the checks look at. Nothing in it is judged yet. */
export interface IncomingCall {
  readonly request: CallRequest;
  readonly call: Call;
  /** The first value of each parameter, common ones included. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly credentials: Credentials;
  /** The operation that Action and Version name together. */
  readonly operation: SimulatedOperation | undefined;
  /** The operation's own parameters by their types; text that does not fit its type is still text. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Whose key the call names. */
  readonly identity: Identity | undefined;
  /** Epoch milliseconds by the double's clock. */
  readonly receivedAt: number;
  /** The call's own time in epoch milliseconds; absent when it is not well formed. */
  readonly signedAt: number | undefined;
  /** Refuses in the words of the operation, or of the gateway while there is none. */
  readonly refuse: Refuse;
}

/** Reads a call out of a request. */
export function readIncomingCall(request: CallRequest, context: GatewayContext): IncomingCall {
  const call = readCall(request);
  const parameters = firstValues(call.parameters);
  const credentials = readCredentials(request, parameters);
  const entry = context.operations.find(call.action, call.version);
  return {
    request,
    call,
    parameters,
    credentials,
    operation: entry?.operation,
    input: entry ? readParameters(entry.operation.descriptor, ownParameters(call, context)) : {},
    identity: credentials.accessKeyId ? context.world.identityOf(credentials.accessKeyId) : undefined,
    receivedAt: context.settings.clock(),
    signedAt: parseTimestamp(credentials.timestamp ?? ""),
    refuse: entry?.refuse ?? context.operations.refuse,
  };
}

function firstValues(pairs: readonly NameValue[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) if (!values.has(name)) values.set(name, value);
  return values;
}

function ownParameters(call: Call, { settings }: GatewayContext): Iterable<NameValue> {
  return settings.readParametersFrom === "query" ? new URLSearchParams(call.rawQuery) : call.parameters;
}
