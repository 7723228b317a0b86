import { type Client, type ClientOptions, createClient, DataWorksError } from "@dataworks-kit/client";

/** Makes a client that is not what it says. */
export type CreateBroken = (options: ClientOptions) => Client;

type Send = (request: Request) => Promise<Response>;
type Call = Client["createConnection"];

const send: Send = (request) => fetch(request);

/** Clients with one defect each. */
export const BROKEN_CLIENTS = {
  "says that it created, and sends nothing": onFetch(async () =>
    Response.json({ RequestId: "r", Data: 123, Success: true, HttpStatusCode: 200 }),
  ),
  "takes a lost connection for one that was refused": onFetch((request) =>
    send(request).catch(() => {
      throw Object.assign(new TypeError("fetch failed"), { code: "ECONNREFUSED" });
    }),
  ),
  "does not hear how long it is to wait": onFetch(async (request) => {
    const response = await send(request);
    const headers = new Headers(response.headers);
    headers.delete("x-acs-retry-after");
    return new Response(response.body, { status: response.status, headers });
  }),
  "rounds integers": onFetch(async (request) => {
    const response = await send(request);
    return new Response(JSON.stringify(await response.json()), response);
  }),
  "follows redirects": onFetch((request) => send(new Request(request, { redirect: "follow" }))),
  "does not hear that it is to stop": onCall((call) => (input, options) => {
    const { signal: _, timeoutMs: __, totalTimeoutMs: ___, ...others } = { ...options };
    return call(input, others as typeof options);
  }),
  "repeats what may have been carried out": onCall(
    (call) => (input, options) =>
      call(input, options).catch((error) => {
        if (error instanceof DataWorksError && error.ambiguous) return call(input, options);
        throw error;
      }),
  ),
  "never says that it does not know": onCall(
    (call) => (input, options) =>
      call(input, options).catch((error) => {
        throw Object.assign(error, { ambiguous: false });
      }),
  ),
} as const satisfies Record<string, CreateBroken>;

function onFetch(broken: Send): CreateBroken {
  return (options) => createClient({ ...options, fetch: broken });
}

function onCall(broken: (call: Call) => Call): CreateBroken {
  return (options) => {
    const client = createClient(options);
    return { ...client, createConnection: broken(client.createConnection) };
  };
}
