import { expect, test } from "vitest";
import { regionEndpoint } from "./region-endpoint.ts";

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
