// Compiled with the workspace (`pnpm check`): importing the entry of a runner gives its `expect` the matcher.
import type { Simulator } from "@dataworks-kit/msw";
import { useDouble as useJestDouble } from "@dataworks-kit/msw/jest";
import { useDouble } from "@dataworks-kit/msw/vitest";
import { expect as jestExpect } from "@jest/globals";
import { HttpResponse, http } from "msw";
import { expect } from "vitest";

declare const request: Request;

export const matched: Promise<void>[] = [
  expect(request).toConformToSpec(),
  expect(request).not.toConformToSpec(),
  expect(Promise.resolve(request)).resolves.toConformToSpec(),
  jestExpect(request).toConformToSpec(),
  jestExpect(request).not.toConformToSpec(),
  jestExpect(Promise.resolve(request)).resolves.toConformToSpec(),
];

// @ts-expect-error it takes nothing
expect(request).toConformToSpec("JSON");
// @ts-expect-error it takes nothing
jestExpect(request).toConformToSpec("JSON");

export const simulators: Simulator[] = [useDouble().simulator, useJestDouble({ strict: true }).simulator];
const { server } = useDouble({
  handlers: [http.get("https://example.com/", () => HttpResponse.text("mine"))],
  endpoint: "http://localhost:8080",
  onUnhandledRequest: "warn",
});
server.use(http.get("https://example.com/", () => HttpResponse.text("once")));

// @ts-expect-error msw has no such choice
useDouble({ onUnhandledRequest: "refuse" });
