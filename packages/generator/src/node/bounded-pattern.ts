import { createContext, Script } from "node:vm";
import { type Check, fail } from "../runtime/standard-schema.ts";

/** How long a document's patterns may take over one example. Sound ones take less than a thousandth of it. */
const MAX_MS = 250;

const CONTEXT = createContext({ expression: undefined, text: "" });
const TEST = new Script("expression.test(text)");

/**
 * The check `pattern`, in bounded time: a pattern of an untrusted document may take years over its own example. What takes
 * too long does not fit, and the pattern is not tried again.
 */
export function boundedPattern(source: string): Check {
  const expression = new RegExp(source, "u");
  let isSlow = false;
  return (value, path, issues) => {
    if (typeof value !== "string") return;
    const fits = isSlow ? undefined : testWithin(expression, value);
    isSlow ||= fits === undefined;
    if (fits) return;
    fail(
      issues,
      path,
      "pattern",
      isSlow ? `a pattern that is judged in less than ${MAX_MS} ms` : `text that matches ${source}`,
    );
  };
}

function testWithin(expression: RegExp, text: string): boolean | undefined {
  Object.assign(CONTEXT, { expression, text });
  try {
    return TEST.runInContext(CONTEXT, { timeout: MAX_MS });
  } catch {
    return undefined;
  }
}
