import { type Authorization, parseAuthorization, parseTimestamp } from "@dataworks-kit/signature";
import type { NameValue, OperationDescriptor } from "@dataworks-kit/wire";
import { type Call, type CallRequest, readCall, readParameters } from "@dataworks-kit/wire/read";
import type { Identity, Keys } from "./keys.ts";
import type { Operations } from "./operations.ts";
import type { Refuse } from "./refusal.ts";
import type { Input, SimulatedOperation } from "./simulated-operation.ts";
import type { Failure, Stamp } from "./stamp.ts";

/** A call with all that the checks look at. Nothing in it is judged yet. */
export interface IncomingCall {
  readonly request: ReceivedRequest;
  readonly stamp: Stamp;
  readonly call: ReadCall;
  readonly credentials: Credentials;
  readonly target: Target;
  /** Refuses in the words of the operation, or of the gateway while none is known. */
  readonly refuse: Refuse;
}

/** A request as it came, also when it could not be read whole. */
export interface ReceivedRequest extends CallRequest {
  /** Why the body could not be read. It is then empty. */
  readonly failure?: Failure;
  /** What a server expected instead of a request that it could not read at all. Everything else is then empty. */
  readonly expected?: string;
}

/** A call as the protocol reads it. */
interface ReadCall extends Call {
  /** The first value of each parameter, common ones included. */
  readonly values: ReadonlyMap<string, string>;
}

/** The operation that a call names, and what the call says to it. */
interface Target {
  /** Absent while Action and Version do not name one together. */
  readonly contract: SimulatedOperation | undefined;
  /** Decides what is masked. Parameters of an unknown Action may be those of a call with a typo in its name. */
  readonly descriptor: OperationDescriptor;
  /** The operation's own parameters by their types; text that does not fit its type is still text. */
  readonly input: Input;
}

/** What a call says about its caller, by the algorithm that it names. An anonymous call is an RPC call that says nothing. */
type Credentials = RpcCredentials | Acs3Credentials;

interface RpcCredentials extends Claims {
  readonly scheme: "RPC";
}

/** ACS3: everything is in headers. */
export interface Acs3Credentials extends Claims {
  readonly scheme: "ACS3";
  /** Absent when the header Authorization has another form. */
  readonly authorization: Authorization | undefined;
}

interface Claims {
  readonly accessKeyId: string | undefined;
  /** The user whose key the call names. */
  readonly identity: Identity | undefined;
  /** The time of signing in epoch milliseconds; absent when it is not well formed. */
  readonly signedAt: number | undefined;
  readonly nonce: string | undefined;
  readonly securityToken: string | undefined;
}

/** Where the words of a call are looked up. */
interface Sources {
  readonly operations: Operations;
  readonly world: Keys;
  readonly readParametersFrom: "query and form" | "query";
}

/** Reads a call from a request. */
export function readIncomingCall(
  request: ReceivedRequest,
  stamp: Stamp,
  { operations, world, readParametersFrom }: Sources,
): IncomingCall {
  const detach = chooseDetach(request);
  const call = keepFirstValues(detach(readCall(request)));
  const found = operations.find(call.action, call.version);
  const descriptor = found?.contract.operation ?? operations.anyDescriptor;
  const pairs = readParametersFrom === "query" ? new URLSearchParams(call.rawQuery) : call.parameters;
  return {
    request,
    stamp,
    call,
    credentials: addIdentity(detach(readClaims(request, call.values)), world),
    target: { contract: found?.contract, descriptor, input: found ? readInput(descriptor, pairs) : {} },
    refuse: found?.refuse ?? operations.refuse,
  };
}

/** Bytes and characters together. Most calls are shorter, and cost more to copy than to keep. */
const LONG_REQUEST = 16 * 1024;

/**
 * A text that was cut from a longer one keeps the longer one in memory, as long as the journal, the nonces or the world
 * keep the cut text. Therefore the texts of a long request are copied.
 */
function chooseDetach({ url, body, header }: CallRequest): <Value>(value: Value) => Value {
  const length = url.length + body.length + (header("authorization")?.length ?? 0);
  return length > LONG_REQUEST ? structuredClone : (value) => value;
}

function keepFirstValues(call: Call): ReadCall {
  const values = new Map<string, string>();
  for (const [name, value] of call.parameters) if (!values.has(name)) values.set(name, value);
  return { ...call, values };
}

type Unidentified<Some> = Some extends Credentials ? Omit<Some, "identity"> : never;

/** Reads who the caller claims to be. An `Authorization` that starts with `ACS3-` decides for ACS3. */
function readClaims({ header }: CallRequest, values: ReadonlyMap<string, string>): Unidentified<Credentials> {
  const text = header("authorization");
  if (text?.startsWith("ACS3-")) {
    const authorization = parseAuthorization(text);
    return {
      scheme: "ACS3",
      authorization,
      accessKeyId: authorization?.accessKeyId,
      signedAt: parseTimestamp(header("x-acs-date") ?? ""),
      nonce: header("x-acs-signature-nonce"),
      securityToken: header("x-acs-security-token"),
    };
  }
  return {
    scheme: "RPC",
    accessKeyId: values.get("AccessKeyId"),
    signedAt: parseRpcTimestamp(values.get("Timestamp") ?? ""),
    nonce: values.get("SignatureNonce"),
    securityToken: values.get("SecurityToken"),
  };
}

const FRACTION = /\.(\d{3,9})Z$/;

/** RPC calls may have a fraction of a second too: published clients send it, and the gateway takes it. ACS3 has whole seconds. */
function parseRpcTimestamp(timestamp: string): number | undefined {
  const [, digits] = FRACTION.exec(timestamp) ?? [];
  if (digits === undefined) return parseTimestamp(timestamp);
  const seconds = parseTimestamp(timestamp.replace(FRACTION, "Z"));
  return seconds === undefined ? undefined : seconds + Number(digits.slice(0, 3));
}

function addIdentity(claims: Unidentified<Credentials>, world: Keys): Credentials {
  const { accessKeyId } = claims;
  return { ...claims, identity: accessKeyId ? world.findIdentity(accessKeyId) : undefined };
}

/** The operation's own parameters, without the optional ones that say nothing. */
function readInput(descriptor: OperationDescriptor, pairs: Iterable<NameValue>): Input {
  const input = readParameters(descriptor, pairs);
  for (const parameter of descriptor.parameters)
    if (!parameter.required && isSilent(parameter, input, descriptor)) delete input[parameter.name];
  return input;
}

/**
 * Clients send an empty text for a value that their caller left out; the vendor's client for Go sends `null` for JSON. An empty
 * text is a value only where any text is one and the operation may store it.
 */
function isSilent(
  { name, json, type, enum: values }: OperationDescriptor["parameters"][number],
  input: Input,
  { effect }: OperationDescriptor,
): boolean {
  const value = Object.hasOwn(input, name) ? input[name] : undefined;
  if (json) return value === "" || value === "null";
  const isFreeText = type === "string" && values === undefined;
  return value === "" && !(isFreeText && effect !== "read");
}
