import { findParameter } from "../call/parameter.ts";
import type { CallToSign } from "../signature/signed-call.ts";
import type { Refusal } from "./to-refusal.ts";

/** What makes the gateway refuse a call, as it happens to people. */
export interface RealCause {
  /** Sent before it. The same call twice has one nonce. */
  readonly first?: CallToSign;
  readonly call: CallToSign;
}

/** The call that brings a code about; `undefined` for a code that only a script of the mock server brings about. */
export function createRealCause(call: CallToSign, refusal: Refusal): RealCause | undefined {
  const own = CAUSES[refusal.code];
  return own ? own(call, refusal) : createParameterCause(call, refusal.code);
}

type CreateCause = (call: CallToSign, refusal: Refusal) => RealCause;

const UNKNOWN_ID = "999999";

const CAUSES: Readonly<Record<string, CreateCause>> = {
  SignatureDoesNotMatch: (call, { values }) => {
    // The text of RPC repeats one text, that of ACS3 two.
    const algorithm = values.length === 1 ? "HMAC-SHA1" : "ACS3-HMAC-SHA256";
    const key = { ...call.key, accessKeySecret: "another-secret" };
    return { call: { ...call, key, signing: { ...call.signing, algorithm } } };
  },
  "InvalidAccessKeyId.NotFound": (call) => ({
    call: { ...call, key: { ...call.key, accessKeyId: "nobody" } },
  }),
  "InvalidTimeStamp.Format": (call) => withSigning(call, { time: "today" }),
  "InvalidTimeStamp.Expired": (call) => withSigning(call, { time: "2000-01-01T00:00:00Z" }),
  SignatureNonceUsed: (call) => ({ first: call, call }),
  ConnectionAlreadyExist: (call) => {
    const { nonce } = call.signing;
    return { first: call, call: { ...call, signing: { ...call.signing, nonce: `${nonce}-again` } } };
  },
  UnsupportedHTTPMethod: (call) => withSigning(call, { method: "PUT" }),
  InvalidVersion: (call) => withOperation(call, { version: "2000-01-01" }),
  "InvalidAction.NotFound": (call) => withOperation(call, { action: "NoSuchAction" }),
  "Invalid.Tenant.ProjectNotExists": (call) => withValue(call, "ProjectId", UNKNOWN_ID),
  "Invalid.Tenant.ConnectionNotExists": (call) => withValue(call, "ConnectionId", UNKNOWN_ID),
  "DataSource.NotFound": (call) => withValue(call, "DataSourceId", UNKNOWN_ID),
};

/** `MissingName` leaves Name out; `InvalidName` gives it a value that does not fit. */
function createParameterCause(call: CallToSign, code: string): RealCause | undefined {
  const [, kind, name = ""] = /^(Missing|Invalid)(\w+)$/.exec(code) ?? [];
  if (kind === undefined || !findParameter(call.opened.operation, name)) return undefined;
  if (kind === "Invalid") return withValue(call, name, "?");
  return { call: { ...call, pairs: call.pairs.filter(([own]) => own !== name) } };
}

function withSigning(call: CallToSign, change: Partial<CallToSign["signing"]>): RealCause {
  return { call: { ...call, signing: { ...call.signing, ...change } } };
}

function withOperation(
  call: CallToSign,
  change: { readonly action?: string; readonly version?: string },
): RealCause {
  const operation = { ...call.opened.operation, ...change };
  return { call: { ...call, opened: { ...call.opened, operation } } };
}

function withValue(call: CallToSign, name: string, text: string): RealCause {
  const others = call.pairs.filter(([own]) => own !== name);
  return { call: { ...call, pairs: [...others, [name, text]] } };
}
