import { expect, test } from "vitest";
import { isLoopbackHost } from "./loopback-host.ts";

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
