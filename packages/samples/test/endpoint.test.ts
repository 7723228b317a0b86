import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, SAMPLE_LANGUAGES, type SampleLanguage } from "@dataworks-kit/samples";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "./support/languages.ts";

const code = (language: SampleLanguage, endpoint: string, RegionId = "cn-shanghai") =>
  createSample(language, {
    contract: createConnection,
    input: { RegionId, ProjectId: 1, Name: "a", EnvType: 1 },
    endpoint,
  }).code;

test.each(LANGUAGES)("In %s the path of an endpoint is called", (language, { path }) => {
  for (const part of path) expect(code(language, "https://gw.example/dataworks/v1")).toContain(part);
  // A bare host is one of https.
  expect(code(language, "gw.example/dataworks/v1")).toBe(code(language, "https://gw.example/dataworks/v1"));
});

describe.each(SAMPLE_LANGUAGES.map(({ id }) => id))("In %s", (language) => {
  test("nothing is said of a server without a path, and its slash is none", () => {
    const written = code(language, "https://gw.example/");
    expect(written).toBe(code(language, "gw.example"));
    expect(written).not.toMatch(/GatewayClient|Override|The endpoint|The path/);
  });

  test.each([
    ["https://u:p@gw.example/v1?a=b#c", "The user, the query and the fragment of the endpoint are left out"],
    ["ftp://gw.example/v1", "The endpoint is refused: expected an http: or https: URL of a server."],
    ["not a host", "The endpoint is refused: expected an http: or https: URL of a server."],
    ["http://gw.example/v1", "The endpoint is plain http: of another machine, so passwords travel"],
  ])("of the endpoint %s it says what a reader should know", (endpoint, remark) => {
    expect(code(language, endpoint)).toContain(remark);
  });

  test("a region that is none does not change the server in silence", () => {
    const { code } = createSample(language, {
      contract: createConnection,
      input: { RegionId: "x@evil.example/" },
    });
    expect(code).toContain(
      "RegionId is not the id of a region. The server of cn-shanghai is called instead.",
    );
  });
});

test("Plain http to another machine goes through the door of our clients, and to this one needs none", () => {
  expect(code("typescript", "http://gw.example")).toContain("  allowPlainHttp: true,\n");
  expect(code("dataworks", "http://gw.example")).toContain(" --allow-plain-http");
  for (const language of ["typescript", "dataworks"] as const)
    expect(code(language, "http://127.0.0.1:8080/v1")).not.toMatch(/plain/i);
});
