import { type Context, createContext, Script } from "node:vm";
import { type Check, fail } from "@dataworks-kit/wire/check";
import { TakesTooLong } from "../judging-budget.ts";

/** How long a pattern may take over one text. Sound ones take less than a thousandth of it. */
const MAX_MS = 250;
/** How long all patterns of one judge may take together. */
const MAX_TOTAL_MS = 1000;
/** How much of a pattern a message shows. */
const MAX_SHOWN = 100;

/**
 * Makes the check `pattern` for one judge, in bounded time: a pattern of an untrusted document may take years over its own
 * example. In a context of its own an expression can be stopped, which JavaScript does not offer elsewhere. The check throws
 * TakesTooLong, and does so at once for a pattern that was slow before.
 */
export function createBoundedPattern(): (source: string) => Check {
  const judge = new PatternJudge();
  return (source) => {
    const expression = new RegExp(source, "u");
    return (value, path, issues) => {
      if (typeof value === "string" && !judge.isMatch(expression, value))
        fail(issues, path, "pattern", `text that matches ${source}`);
    };
  };
}

class PatternJudge {
  readonly #slow = new Set<string>();
  #context: Context | undefined;
  #leftMs = MAX_TOTAL_MS;

  isMatch(expression: RegExp, text: string): boolean {
    const { source } = expression;
    if (this.#leftMs <= 0 || this.#slow.has(source)) throw createTooLong(source);
    this.#context ??= createContext({});
    Object.assign(this.#context, { expression, text });
    const startedAt = performance.now();
    try {
      return TEST.runInContext(this.#context, { timeout: MAX_MS }) === true;
    } catch {
      this.#slow.add(source);
      throw createTooLong(source);
    } finally {
      this.#leftMs -= performance.now() - startedAt;
    }
  }
}

const TEST = new Script("expression.test(text)");

function createTooLong(source: string): TakesTooLong {
  const shown = source.length > MAX_SHOWN ? `${source.slice(0, MAX_SHOWN)}...` : source;
  return new TakesTooLong(`its pattern ${shown} takes longer than ${MAX_MS} ms`);
}
