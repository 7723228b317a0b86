import { expect, test } from "vitest";
import { checkDns } from "./check-dns.ts";

test.each([
  ["10.1.2.3", "private"],
  ["172.31.0.1", "private"],
  ["172.32.0.1", "public"],
  ["100.100.3.4", "private"],
  ["169.254.1.1", "private"],
  ["8.8.8.8", "public"],
  ["127.9.9.9", "this machine"],
  ["[::1]", "this machine"],
  ["[fd00::1]", "private"],
  ["[2400:3200::1]", "public"],
])("The address %s is %s", async (host, kind) => {
  const { mark, found } = await checkDns({ url: new URL(`https://${host}`) });
  expect([mark, found]).toEqual(["ok", `${host.replace(/^\[|\]$/g, "")} is an address (${kind})`]);
});

test("With a proxy it is the proxy's name that this machine looks up", async () => {
  const proxy = { url: new URL("http://10.0.0.1:3128"), variable: "HTTPS_PROXY" };
  const { found, details } = await checkDns({ url: new URL("https://dataworks.example"), proxy });
  expect(found).toBe("10.0.0.1 is an address (private)");
  expect(details).toEqual(["the proxy looks up dataworks.example"]);
});
