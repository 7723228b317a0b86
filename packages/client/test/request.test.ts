import { createConnectionOperation } from "@dataworks-kit/api";
import { type Algorithm, createClient, type ParametersIn } from "@dataworks-kit/client";
import { parseAuthorization, parseParameters, verifyAcs3, verifyRpc } from "@dataworks-kit/signature";
import { readCall, readParameters } from "@dataworks-kit/wire/read";
import { describe, expect, test } from "vitest";
import { CREDENTIALS, INPUT } from "./support/inputs.ts";
import { type RecordedRequest, startRecordedServer } from "./support/recorded-server.ts";

const NOW = Date.UTC(2026, 0, 31, 12, 0, 0, 999);
const ways = (["ACS3-HMAC-SHA256", "HMAC-SHA1", "ACS3-HMAC-SM3"] as const).flatMap((algorithm) =>
  (["body", "query"] as const).map((parametersIn) => ({ algorithm, parametersIn })),
);

async function sent(
  way: { algorithm: Algorithm; parametersIn: ParametersIn },
  credentials: { accessKeyId: string; accessKeySecret: string; securityToken?: string } = CREDENTIALS,
): Promise<{ request: RecordedRequest; endpoint: string }> {
  await using server = await startRecordedServer();
  const options = {
    endpoint: server.endpoint,
    regionId: "cn-shanghai",
    clock: () => NOW,
    nonce: () => "once",
  };
  await createClient({ ...way, ...options, credentials }).createConnection(INPUT);
  const [request] = server.requests;
  if (!request) throw new Error("Nothing arrived.");
  return { request, endpoint: server.endpoint };
}

async function isValid({ method, url, headers, body }: RecordedRequest): Promise<boolean> {
  const [path = "", rawQuery = ""] = url.split("?");
  const { accessKeySecret } = CREDENTIALS;
  const authorization = parseAuthorization(headers.authorization ?? "");
  if (!authorization) {
    const parameters = [...(parseParameters(rawQuery) ?? []), ...(parseParameters(body) ?? [])];
    return (await verifyRpc({ method, parameters, accessKeySecret })).valid;
  }
  const header = (name: string) => headers[name]?.toString();
  const call = { method, path, rawQuery, headers: header, body, accessKeySecret, authorization };
  const { valid, payloadMatches } = await verifyAcs3(call);
  return valid && payloadMatches;
}

function toReadCall({ method, url, headers, body }: RecordedRequest) {
  const header = (name: string) => headers[name]?.toString();
  return readCall({ method, url, header, body: new TextEncoder().encode(body) });
}

describe.each(ways)("A request signed with $algorithm, parameters in the $parametersIn,", (way) => {
  test("is signed right", async () => {
    const { request } = await sent(way);
    expect(await isValid(request)).toBe(true);
    const tampered = {
      ...request,
      url: request.url.replace("abc", "abd"),
      body: request.body.replace("abc", "abd"),
    };
    expect(await isValid(tampered)).toBe(false);
  });

  test("names the operation and holds the input, and Content as JSON once", async () => {
    const call = toReadCall((await sent(way)).request);
    expect([call.method, call.path, call.action, call.version]).toEqual([
      "POST",
      "/",
      "CreateConnection",
      "2020-05-18",
    ]);
    const input = readParameters(createConnectionOperation, call.parameters);
    expect(input).toEqual({ ...INPUT, RegionId: "cn-shanghai", Content: JSON.stringify(INPUT.Content) });
  });

  test("keeps the parameters where they were asked to travel", async () => {
    const { request } = await sent(way);
    const [inUrl, inBody] = [request.url.includes("Content="), request.body.includes("Content=")];
    expect([inUrl, inBody]).toEqual(way.parametersIn === "query" ? [true, false] : [false, true]);
  });

  test("carries the token of a temporary key, signed", async () => {
    const { request } = await sent(way, { ...CREDENTIALS, securityToken: "sts/token+1=" });
    const inParameters = toReadCall(request).parameters.find(([name]) => name === "SecurityToken")?.[1];
    expect(inParameters ?? request.headers["x-acs-security-token"]).toBe("sts/token+1=");
    expect(await isValid(request)).toBe(true);
  });
});

test("An ACS3 request carries time, nonce and wish for JSON in headers", async () => {
  const { request, endpoint } = await sent({ algorithm: "ACS3-HMAC-SHA256", parametersIn: "body" });
  expect(request.headers).toMatchObject({
    accept: "application/json",
    host: new URL(endpoint).host,
    "x-acs-date": "2026-01-31T12:00:00Z",
    "x-acs-signature-nonce": "once",
    "content-type": "application/x-www-form-urlencoded",
  });
});

test("An RPC request carries time, nonce and wish for JSON as parameters, the signature last", async () => {
  const { request } = await sent({ algorithm: "HMAC-SHA1", parametersIn: "body" });
  const { parameters } = toReadCall(request);
  expect(Object.fromEntries(parameters)).toMatchObject({
    Format: "JSON",
    Timestamp: "2026-01-31T12:00:00Z",
    SignatureNonce: "once",
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
  });
  expect(parameters.at(-1)?.[0]).toBe("Signature");
});

test("Each call has a nonce of its own", async () => {
  await using server = await startRecordedServer();
  const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS });
  await Promise.all([client.createConnection(INPUT), client.createConnection(INPUT)]);
  const nonces = server.requests.map(({ headers }) => headers["x-acs-signature-nonce"]);
  expect(new Set(nonces).size).toBe(2);
});

test("RegionId of the input is kept, and none is invented for an endpoint", async () => {
  await using server = await startRecordedServer();
  const client = createClient({ endpoint: server.endpoint, credentials: CREDENTIALS });
  await client.createConnection({ ...INPUT, RegionId: "cn-beijing" });
  await client.createConnection(INPUT);
  expect(
    server.requests.map((request) => Object.fromEntries(toReadCall(request).parameters).RegionId),
  ).toEqual(["cn-beijing", undefined]);
});

test("onRequest sees what is sent, with every secret and the signature masked, and cannot disturb", async () => {
  for (const way of ways) {
    await using server = await startRecordedServer();
    const seen: unknown[] = [];
    const onRequest = (request: unknown) => {
      seen.push(request);
      throw new Error("a logger that fails");
    };
    const credentials = { ...CREDENTIALS, securityToken: "sts-token" };
    await createClient({ ...way, endpoint: server.endpoint, credentials, onRequest }).createConnection(INPUT);
    const text = decodeURIComponent(decodeURIComponent(JSON.stringify(seen)));
    expect(text).toContain('"operation":"CreateConnection"');
    expect(text).toContain("instancename");
    expect(text).not.toMatch(/wörd|sts-token|testsecret|Signature=(?!\*\*\*)|"Signature","(?!\*\*\*)/);
  }
});
