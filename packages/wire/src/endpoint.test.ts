import { expect, test } from "vitest";
import { isLoopbackHost, regionEndpoint } from "./endpoint.ts";

const ENDPOINTS = [
  { url: "https://disks.{regionId}.example.com" },
  { url: "https://disks-vpc.{regionId}.example.com", network: "vpc" },
  { url: "https://disks.example.com", regions: ["cn-qingdao"] },
] as const;

test.each([
  ["cn-shanghai", undefined, "https://disks.cn-shanghai.example.com"],
  ["cn-shanghai", "vpc", "https://disks-vpc.cn-shanghai.example.com"],
  ["cn-qingdao", undefined, "https://disks.example.com"],
  ["cn-qingdao", "vpc", "https://disks.example.com"],
  ["", undefined, undefined],
  ["evil.example/", undefined, undefined],
  ["CN-SHANGHAI", undefined, undefined],
  ["cn-shanghai\n", undefined, undefined],
  ["$&", undefined, undefined],
] as const)("%j on %s is %s", (regionId, network, want) => {
  expect(regionEndpoint(ENDPOINTS, regionId, network)).toBe(want);
});

test("One server for all regions needs no region in its URL", () => {
  expect(regionEndpoint([{ url: "https://disks.example.com" }], "cn-shanghai")).toBe(
    "https://disks.example.com",
  );
});

test("A product without a server for a network has no endpoint there", () => {
  expect(regionEndpoint([], "cn-shanghai")).toBeUndefined();
  expect(
    regionEndpoint([{ url: "https://disks.{regionId}.example.com" }], "cn-shanghai", "vpc"),
  ).toBeUndefined();
});

test.each([
  ...[
    "localhost",
    "LOCALHOST",
    "x.localhost",
    "a.b.localhost",
    "127.0.0.1",
    "127.255.0.9",
    "::1",
    "[::1]",
  ].map((host) => [host, true] as const),
  ...[
    "",
    "localhost.",
    ".localhost",
    "evil-localhost",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
  ].map((host) => [host, false] as const),
  ...[
    "127.1",
    "0.0.0.0",
    "10.0.0.1",
    "[::ffff:127.0.0.1]",
    "[::]",
    "localhost\n",
    "a b.localhost",
    "é.localhost",
  ].map((host) => [host, false] as const),
])("%j: %s", (host, want) => {
  expect(isLoopbackHost(host)).toBe(want);
});
