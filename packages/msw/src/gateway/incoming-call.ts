import { parseTimestamp } from "@dataworks-kit/signature";
import type { NameValue, OperationDescriptor } from "@dataworks-kit/wire";
import { type Call, type CallRequest, readCall, readParameters } from "@dataworks-kit/wire/read";
import { type Credentials, readCredentials } from "./credentials.ts";
import type { Identity, Keys } from "./keys.ts";
import type { Operations } from "./operations.ts";
import type { ReceivedRequest } from "./received-request.ts";
import type { Refuse } from "./refusal.ts";
import type { SimulatedOperation } from "./simulated-operation.ts";

/** A call with all that the checks look at. Nothing in it is judged yet. */
export interface IncomingCall {
  readonly request: ReceivedRequest;
  readonly call: Call;
  /** The first value of each parameter, common ones included. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly credentials: Credentials;
  /** The operation that Action and Version name together. */
  readonly contract: SimulatedOperation | undefined;
  /** By which secrets are masked. Parameters of an unknown Action may be those of a call with a typo in its name. */
  readonly descriptor: OperationDescriptor;
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

/** Bytes and characters together. Shorter ones are most calls, and cost more to copy than to keep. */
const LONG_REQUEST = 16 * 1024;

/** By what a call is read. */
interface Reading {
  readonly settings: { readonly readParametersFrom: "query and form" | "query" };
  readonly operations: Operations;
  readonly world: Keys;
}

/** Reads a call out of a request that came at this time. */
export function readIncomingCall(
  request: ReceivedRequest,
  context: Reading,
  receivedAt: number,
): IncomingCall {
  const detach = detacherFor(request);
  const call = detach(readCall(request));
  const parameters = firstValues(call.parameters);
  const credentials = detach(readCredentials(request, parameters));
  const entry = context.operations.find(call.action, call.version);
  return {
    request,
    call,
    parameters,
    credentials,
    contract: entry?.contract,
    descriptor: entry?.contract.operation ?? context.operations.anyDescriptor,
    input: entry ? ownInput(entry.contract.operation, ownParameters(call, context)) : {},
    identity: credentials.accessKeyId ? context.world.identityOf(credentials.accessKeyId) : undefined,
    receivedAt,
    signedAt: readSignedAt(credentials),
    refuse: entry?.refuse ?? context.operations.refuse,
  };
}

const FRACTION = /\.(\d{3,9})Z$/;

/** RPC calls come with a fraction of a second too, which published clients send and the gateway takes; ACS3 has whole seconds. */
function readSignedAt({ scheme, timestamp = "" }: Credentials): number | undefined {
  const [, digits] = (scheme === "RPC" && FRACTION.exec(timestamp)) || [];
  if (digits === undefined) return parseTimestamp(timestamp);
  const seconds = parseTimestamp(timestamp.replace(FRACTION, "Z"));
  return seconds === undefined ? undefined : seconds + Number(digits.slice(0, 3));
}

/**
 * A text cut out of a longer one keeps all of that in memory, for as long as the journal, the nonces or the world keep
 * the cut one. What comes out of a long request is copied.
 */
function detacherFor({ url, body, header }: CallRequest): <Value>(value: Value) => Value {
  const length = url.length + body.length + (header("authorization")?.length ?? 0);
  return length > LONG_REQUEST ? structuredClone : (value) => value;
}

function firstValues(pairs: readonly NameValue[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) if (!values.has(name)) values.set(name, value);
  return values;
}

/** A client of the vendor for Go sends `null` for a JSON parameter that was not given: where none is needed, there is none. */
function ownInput(descriptor: OperationDescriptor, pairs: Iterable<NameValue>): IncomingCall["input"] {
  const input = readParameters(descriptor, pairs);
  const absent = descriptor.parameters.filter(
    ({ name, json, required }) => json && !required && input[name] === "null",
  );
  if (absent.length === 0) return input;
  const names = new Set(absent.map(({ name }) => name));
  return Object.fromEntries(Object.entries(input).filter(([name]) => !names.has(name)));
}

function ownParameters(call: Call, { settings }: Reading): Iterable<NameValue> {
  return settings.readParametersFrom === "query" ? new URLSearchParams(call.rawQuery) : call.parameters;
}
