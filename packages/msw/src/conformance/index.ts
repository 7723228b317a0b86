export type * from "@dataworks-kit/wire/types";
export { type MatcherResult, toConformToSpec } from "./matchers.ts";
export { requestProblems } from "./request-problems.ts";
export { responseProblems } from "./response-problems.ts";
