import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { regionEndpoint } from "./region-endpoint.ts";

test.each([
  ["cn-shanghai", undefined, "https://dataworks.cn-shanghai.aliyuncs.com"],
  ["cn-shanghai", "vpc", "https://dataworks-vpc.cn-shanghai.aliyuncs.com"],
  ["cn-qingdao", undefined, "https://dataworks.aliyuncs.com"],
  ["cn-qingdao", "vpc", "https://dataworks.aliyuncs.com"],
  ["", undefined, undefined],
  ["evil.example/", undefined, undefined],
  ["CN-SHANGHAI", undefined, undefined],
  ["cn-shanghai\n", undefined, undefined],
] as const)("%j on %s is %s", (regionId, network, want) => {
  expect(regionEndpoint(regionId, network)).toBe(want);
});

interface Server {
  readonly url: string;
  readonly variables?: { readonly regionId: { readonly enum: readonly string[] } };
  readonly "x-regions"?: readonly string[];
}

test("Every region of the document has the endpoint that the document gives", () => {
  const path = new URL("../../../spec/create-connection.openapi.yaml", import.meta.url);
  const { servers }: { servers: readonly Server[] } = parse(readFileSync(path, "utf8"));
  const [open, vpc, central] = servers;
  for (const region of open?.variables?.regionId.enum ?? [])
    expect(regionEndpoint(region)).toBe(open?.url.replace("{regionId}", region));
  for (const region of vpc?.variables?.regionId.enum ?? [])
    expect(regionEndpoint(region, "vpc")).toBe(vpc?.url.replace("{regionId}", region));
  expect(central?.["x-regions"]?.length).toBeGreaterThan(0);
  for (const region of central?.["x-regions"] ?? []) expect(regionEndpoint(region)).toBe(central?.url);
});
