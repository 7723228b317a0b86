import * as operations from "@dataworks-kit/api/operations";
import { DOCUMENT_NAMES, openDocument } from "@dataworks-kit/spec/testing";
import { regionEndpoint } from "@dataworks-kit/wire";
import { expect, test } from "vitest";

interface Server {
  readonly url: string;
  readonly variables?: { readonly regionId: { readonly enum: readonly string[] } };
  readonly "x-network"?: "vpc";
  readonly "x-regions"?: readonly string[];
}

test.each(DOCUMENT_NAMES)("Every region of %s has the endpoint that the document gives", async (name) => {
  const document = await openDocument(name);
  const handle = Object.values(operations).find(
    ({ operationId }) => operationId.replaceAll(/[A-Z]|\d+/g, "-$&").toLowerCase() === name,
  );
  const endpoints = handle?.endpoints ?? [];
  const servers = document.servers as unknown as readonly Server[];
  expect(servers.length).toBeGreaterThan(0);
  for (const { url, variables, "x-network": network, "x-regions": own = [] } of servers)
    for (const region of [...own, ...(variables?.regionId.enum ?? [])])
      expect(regionEndpoint(endpoints, region, network)).toBe(url.replace("{regionId}", region));
});
