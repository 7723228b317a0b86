import { createHandlers } from "@dataworks-kit/msw";
import { toConformToSpec } from "@dataworks-kit/msw/conformance";
import { createSimulator, type SimulatorOptions } from "@dataworks-kit/msw/simulator";
import { Window } from "happy-dom";
import { getResponse } from "msw";
import { describe, expect, test } from "vitest";
import { NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

const double = (options: SimulatorOptions = {}) => createSimulator({ clock: () => NOW, ...options });

/** The least that a `Request` is, as old polyfills make it: no signal, and no stream for a body. */
class PolyfilledRequest {
  readonly signal = null;
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly #text: string;

  constructor({ url, method, headers }: Pick<Request, "url" | "method" | "headers">, text: string) {
    this.url = url;
    this.method = method;
    this.headers = headers;
    this.#text = text;
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return new TextEncoder().encode(this.#text).buffer;
  }

  clone(): PolyfilledRequest {
    return new PolyfilledRequest(this, this.#text);
  }
}

type Make = (request: Request) => Promise<Request>;

const window = new Window({ url: "http://localhost:3000/" });

const REALMS: readonly (readonly [string, Make])[] = [
  [
    "happy-dom's window",
    async (request) => {
      const { url, method } = request;
      const [headers, body] = [Object.fromEntries(request.headers), await request.text()];
      const foreign: unknown = new window.Request(url, { method, headers, ...(body && { body }) });
      return foreign as Request;
    },
  ],
  [
    "a polyfill",
    async (request) => {
      const foreign: unknown = new PolyfilledRequest(request, await request.text());
      return foreign as Request;
    },
  ],
];

const CALLS = SCHEMES.flatMap((scheme) =>
  (["form", "query"] as const).map((place) => [scheme, place] as const),
);

describe.each(REALMS)("A Request of %s", (_, foreign) => {
  test.each(CALLS)(
    "signed with %s, its parameters in the %s, is one to simulator.fetch, the handlers and the matcher",
    async (scheme, place) => {
      const request = () => signedRequest(scheme, { in: place }).then(foreign);
      expect(await request()).not.toBeInstanceOf(Request);
      expect((await double().fetch(await request())).status).toBe(200);
      expect((await getResponse(createHandlers(double()), await request()))?.status).toBe(200);
      expect(await toConformToSpec(await request())).toMatchObject({ pass: true });
    },
  );

  test("can be changed by the init that is given with it, as fetch takes it", async () => {
    const request = await foreign(await signedRequest("ACS3-HMAC-SHA256"));
    const headers = new Headers([...request.headers]);
    headers.set("accept", "text/xml");
    const response = await double({ signatures: "ignore" }).fetch(request, { headers });
    expect(response.headers.get("content-type")).toContain("application/xml");
    const other = () => signedRequest("HMAC-SHA1").then(foreign);
    expect((await double().fetch(await other(), { method: "PUT" })).status).toBe(403);
    const aborted = double().fetch(await other(), { signal: AbortSignal.abort("gone") });
    await expect(aborted).rejects.toBe("gone");
  });
});

test("A Response of another realm is one to the matcher", async () => {
  const answer = await double().fetch(await signedRequest("HMAC-SHA1"));
  const { status, headers } = answer;
  const foreign = new window.Response(await answer.text(), { status, headers: Object.fromEntries(headers) });
  expect(foreign).not.toBeInstanceOf(Response);
  expect(await toConformToSpec(foreign)).toMatchObject({ pass: true });
});
