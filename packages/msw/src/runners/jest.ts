import { afterAll, beforeAll, beforeEach, expect } from "@jest/globals";
import { toConformToSpec } from "../conformance/matchers.ts";
import { createUseDouble, type UseDoubleOptions, type UsedDouble } from "./create-use-double.ts";

export type { RequestHandler } from "msw";
export type { SetupServer } from "msw/node";
export type { HandlerOptions } from "../faces/handlers.ts";
export type * from "../types.ts";
export type { UseDoubleOptions, UsedDouble };

declare module "expect" {
  /** What `expect` of `@jest/globals` has. */
  interface Matchers<R extends void | Promise<void>, T = unknown> {
    /** Passes for a `Request` or a `Response` that conforms to the contract. It is asynchronous: await it. */
    toConformToSpec(): Promise<void>;
  }
}

declare global {
  namespace jest {
    /** What the global `expect` of `@types/jest` has. */
    interface Matchers<R, T> {
      /** Passes for a `Request` or a `Response` that conforms to the contract. It is asynchronous: await it. */
      toConformToSpec(): Promise<void>;
    }
  }
}

// An import that runs something: a matcher must be there before the tests, and its type comes with the import too.
expect.extend({ toConformToSpec });

/**
 * Puts the double in front of the cloud for the tests of a file, or of the `describe` in which it is called: it listens before them
 * and closes after them. World, journal, scripts and msw handlers start again before each test. One double listens at a time: it
 * fails in a `describe` inside of one that has a double.
 *
 * @throws SimulatorError as `createSimulator` and `createHandlers`
 */
export const useDouble: (options?: UseDoubleOptions) => UsedDouble = createUseDouble({
  beforeAll,
  beforeEach,
  afterAll,
});
