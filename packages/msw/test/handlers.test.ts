import { createHandlers, createSimulator } from "@dataworks-kit/msw";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleParameters, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

const server = setupServer();

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const double = () => createSimulator({ clock: () => NOW });

describe.each(SCHEMES)("Through msw, a fetch signed with %s", (scheme) => {
  test.each([
    "https://dataworks.cn-shanghai.aliyuncs.com",
    "https://dataworks-vpc.cn-shanghai.aliyuncs.com",
    "https://dataworks.aliyuncs.com",
    "http://localhost:9999",
  ])("reaches the double at %s", async (endpoint) => {
    const simulator = double();
    server.use(...createHandlers(simulator, { endpoint: "http://localhost:9999" }));
    for (const place of ["form", "query"] as const) {
      const parameters = exampleParameters({ Name: place });
      const response = await fetch(await signedRequest(scheme, { endpoint, in: place, parameters }));
      expect(response.status).toBe(200);
      expect(response.headers.get("x-acs-request-id")).toBe((await readAnswer(response)).body.RequestId);
    }
    expect(simulator.world().dataSources?.map(({ name }) => name)).toEqual(["form", "query"]);
  });

  test("is refused as the cloud refuses it", async () => {
    server.use(...createHandlers(double()));
    const { status, body } = await readAnswer(
      await fetch(await signedRequest(scheme, { accessKeySecret: "wrong" })),
    );
    expect([status, body.Code]).toEqual([400, "SignatureDoesNotMatch"]);
  });

  test("with another Action is refused, or left to later handlers when that is asked for", async () => {
    const later = http.all("https://dataworks.cn-shanghai.aliyuncs.com/", async ({ request }) =>
      HttpResponse.json({ heard: await request.text() }),
    );
    const other = { action: "ListTables", parameters: { PageSize: "1" } };
    server.use(...createHandlers(double()), later);
    expect((await readAnswer(await fetch(await signedRequest(scheme, other)))).body.Code).toBe(
      "InvalidAction.NotFound",
    );
    server.resetHandlers();
    server.use(...createHandlers(double(), { unknownActions: "passthrough" }), later);
    expect((await readAnswer(await fetch(await signedRequest(scheme, other)))).body).toEqual({
      heard: "PageSize=1",
    });
    expect((await readAnswer(await fetch(await signedRequest(scheme)))).body.Success).toBe(true);
  });
});

test.each([
  "https://dataworks.cn-shanghai.aliyuncs.com.example.com/",
  "https://example.com/dataworks.cn-shanghai.aliyuncs.com/",
  "https://maxcompute.cn-shanghai.aliyuncs.com/",
])("The double leaves %s alone", async (url) => {
  server.use(
    ...createHandlers(double()),
    http.all("*", () => HttpResponse.text("elsewhere")),
  );
  expect(await (await fetch(url)).text()).toBe("elsewhere");
});

test("An endpoint that is not a URL is refused", () => {
  expect(() => createHandlers(double(), { endpoint: "localhost" })).toThrow(
    "endpoint: expected an absolute URL",
  );
});
