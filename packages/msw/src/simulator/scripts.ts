import type { Refusal, Refuse } from "./refusal.ts";
import { SimulatorError } from "./simulator-error.ts";

/** How often a script answers, and what fills its text. */
export interface FailOptions {
  /** How many calls. Default: 1. */
  readonly times?: number;
  /** What stands for each `%s` of the documented text. Default: nothing. */
  readonly values?: readonly string[];
}

/** Refusals that were asked for. */
export interface Scripts {
  /** Asks for one. They are used up in the order in which they were asked for. */
  readonly failNext: (code: string, options?: FailOptions) => void;
  /** The refusal of the next call, if one was asked for. */
  readonly next: () => Refusal | undefined;
}

/** Makes an empty list of scripts, whose codes are those that `refuse` knows. */
export function createScripts(refuse: Refuse): Scripts {
  const queue: { readonly refusal: Refusal; left: number }[] = [];
  return {
    failNext: (code, { times = 1, values = [] } = {}) => {
      if (!Number.isInteger(times) || times < 1)
        throw new SimulatorError("option", "times: expected an integer above 0.");
      queue.push({ refusal: refuse(code, ...values), left: times });
    },
    next: () => {
      const [script] = queue;
      if (!script) return undefined;
      script.left -= 1;
      if (script.left === 0) queue.shift();
      return script.refusal;
    },
  };
}
