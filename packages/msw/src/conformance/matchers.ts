import { isRequest } from "../faces/answer-fetch.ts";
import { requestProblems } from "./request-problems.ts";
import { responseProblems } from "./response-problems.ts";

/** What a matcher returns to vitest and jest. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Passes for a `Request` that conforms to the contract, and for a `Response` that could be an answer of DataWorks. Its
 * message lists what is wrong. For `expect.extend` of vitest and jest: `await expect(request).toConformToSpec()`.
 */
export async function toConformToSpec(received: unknown): Promise<MatcherResult> {
  const problems = await listProblems(received);
  const what = isResponse(received) ? "response" : "request";
  const list = problems.map((problem) => `\n  ${problem}`).join("");
  return {
    pass: problems.length === 0,
    message: () =>
      problems.length === 0
        ? `The ${what} conforms to the contract.`
        : `The ${what} does not conform to the contract:${list}`,
  };
}

function listProblems(received: unknown): Promise<string[]> {
  if (isRequest(received)) return requestProblems(received);
  if (isResponse(received)) return responseProblems(received);
  return Promise.resolve(["it is neither a Request nor a Response"]);
}

/** Whether it is a `Response`. `instanceof` would not know one of another realm, such as a test environment's. */
function isResponse(value: unknown): value is Response {
  return typeof value === "object" && value !== null && "arrayBuffer" in value && "status" in value;
}
