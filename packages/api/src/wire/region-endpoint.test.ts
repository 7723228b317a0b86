import { expect, test } from "vitest";
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
