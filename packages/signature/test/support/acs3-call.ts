import {
  type Acs3Algorithm,
  type Acs3Verification,
  encodeParameters,
  hashedRequestPayload,
  type NameValue,
  parseAuthorization,
  signAcs3,
  verifyAcs3,
} from "@dataworks-kit/signature";

/** An ACS3 call as it travels. */
export interface Acs3Received {
  readonly method: string;
  readonly path: string;
  readonly rawQuery: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string | Uint8Array;
  readonly accessKeySecret: string;
}

/** What a test says of a call; the rest is that of a CreateConnection. */
export interface Acs3Parts {
  /** Default: that of signing. */
  readonly algorithm?: Acs3Algorithm;
  readonly query?: readonly NameValue[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly accessKeySecret?: string;
  /** Not signed, but sent. */
  readonly unsigned?: Readonly<Record<string, string>>;
}

/** Signs a call as a client does and gives what the server receives. */
export async function sendAcs3(parts: Acs3Parts = {}): Promise<Acs3Received> {
  const { query = [], body = "", accessKeySecret = "testsecret" } = parts;
  const { algorithm = "ACS3-HMAC-SHA256" } = parts;
  const headers = new Map([
    ["host", "127.0.0.1:18080"],
    ["x-acs-action", "CreateConnection"],
    ["x-acs-version", "2020-05-18"],
    ["x-acs-date", "2026-01-31T12:00:00Z"],
    ["x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d"],
    ["x-acs-content-sha256", await hashedRequestPayload(body, algorithm)],
    ...Object.entries(parts.headers ?? {}),
  ]);
  const settings = { algorithm, accessKeyId: "testid", accessKeySecret };
  const { authorization } = await signAcs3({ method: "POST", query, headers, body, ...settings });
  const sent = new Map([
    ...headers,
    ...Object.entries(parts.unsigned ?? {}),
    ["authorization", authorization],
  ]);
  return {
    method: "POST",
    path: "/",
    rawQuery: encodeParameters(query),
    headers: sent,
    body,
    accessKeySecret,
  };
}

/** Verifies what the server received. */
export function verifyReceived({ headers, ...call }: Acs3Received): Promise<Acs3Verification> {
  const authorization = parseAuthorization(headers.get("authorization") ?? "");
  if (!authorization) throw new Error("The call's Authorization was not read");
  return verifyAcs3({ ...call, headers: (name) => headers.get(name), authorization });
}

/** A call with one header replaced. */
export function replaceHeader(call: Acs3Received, name: string, value: string | undefined): Acs3Received {
  const headers = new Map(call.headers);
  if (value === undefined) headers.delete(name);
  else headers.set(name, value);
  return { ...call, headers };
}
