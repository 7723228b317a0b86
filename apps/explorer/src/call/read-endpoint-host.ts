import { regionEndpoint } from "@dataworks-kit/wire";
import { readText } from "./parameter.ts";
import type { TypedCall } from "./read-call-input.ts";

const DEFAULT_REGION = "cn-shanghai";

/** The public host of the region in the form; that of cn-shanghai while the form names none that could be one. */
export function readEndpointHost({ opened, values }: TypedCall): string {
  const { endpoints = [] } = opened.operation;
  const origin =
    regionEndpoint(endpoints, readText(values, "RegionId")) ?? regionEndpoint(endpoints, DEFAULT_REGION);
  return new URL(origin ?? "https://localhost").host;
}
