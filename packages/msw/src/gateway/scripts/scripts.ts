import type { IncomingCall } from "../incoming-call.ts";
import type { Refusal, Refuse } from "../refusal.ts";
import { type CallPattern, type Effect, readScript, type Script } from "./script.ts";

/** What scripts make of a call at the gateway. */
export interface Fate {
  readonly delayMs: number;
  /** Absent when the call goes on. */
  readonly end?: Refusal | "dropped";
}

/** The scripts of a double, in the order in which they were given. */
export interface Scripts {
  /** @throws SimulatorError: `script` for a wrong one, `operation` for a code that no operation documents */
  readonly add: (script: Script) => void;
  /** Uses up what matches: delays, until the first script that ends the call. */
  readonly take: (call: IncomingCall) => Fate;
  /** Uses up a drop after the call was carried out; whether there was one. */
  readonly takeDropAfter: (call: IncomingCall) => boolean;
  /** Those that are not used up, with how often they are still to be used. */
  readonly list: () => readonly Script[];
  readonly clear: () => void;
}

/** Makes an empty list. `random` gives numbers from 0 to 1 and decides about shares and spans. */
export function createScripts(refuse: Refuse, random: () => number): Scripts {
  let pending: Pending[] = [];
  const uses = (entry: Pending, call: IncomingCall): boolean => {
    if (!matches(call, entry.script.match) || !isChosen(entry.script, random)) return false;
    entry.left -= 1;
    if (entry.left === 0) pending = pending.filter((other) => other !== entry);
    return true;
  };
  return {
    add: (given) => {
      const entry = pendingOf(readScript(given));
      // An unknown code is refused now and not when a call comes.
      endOf(entry.script.effect, refuse);
      pending.push(entry);
    },
    take: (call) => {
      let delayMs = 0;
      for (const entry of pending.filter(({ script }) => !isDropAfter(script.effect))) {
        if (!uses(entry, call)) continue;
        const end = endOf(entry.script.effect, call.refuse);
        if (end) return { delayMs, end };
        delayMs += delayOf(entry.script.effect, random);
      }
      return { delayMs };
    },
    takeDropAfter: (call) =>
      pending.filter(({ script }) => isDropAfter(script.effect)).some((entry) => uses(entry, call)),
    list: () =>
      pending.map(({ script, left }) => ({ ...script, times: Number.isFinite(left) ? left : "always" })),
    clear: () => {
      pending = [];
    },
  };
}

interface Pending {
  readonly script: Script;
  left: number;
}

function pendingOf(script: Script): Pending {
  return { script, left: script.times === "always" ? Number.POSITIVE_INFINITY : (script.times ?? 1) };
}

function endOf(effect: Effect, refuse: Refuse): Refusal | "dropped" | undefined {
  if (effect.kind !== "fail") return effect.kind === "drop" ? "dropped" : undefined;
  const refusal = refuse(effect.code, ...(effect.values ?? []));
  return effect.retryAfterMs === undefined ? refusal : { ...refusal, retryAfterMs: effect.retryAfterMs };
}

function delayOf(effect: Effect, random: () => number): number {
  if (effect.kind !== "delay") return 0;
  const [least, most] = typeof effect.ms === "number" ? [effect.ms, effect.ms] : effect.ms;
  return least + Math.floor(random() * (most - least + 1));
}

function isDropAfter(effect: Effect): boolean {
  return effect.kind === "drop" && effect.when === "after";
}

function matches({ call, parameters, credentials }: IncomingCall, pattern: CallPattern = {}): boolean {
  const { action, accessKeyId } = pattern;
  if (action !== undefined && call.action !== action) return false;
  if (accessKeyId !== undefined && credentials.accessKeyId !== accessKeyId) return false;
  return Object.entries(pattern.parameters ?? {}).every(([name, value]) => parameters.get(name) === value);
}

function isChosen({ probability = 1 }: Script, random: () => number): boolean {
  return probability >= 1 || random() < probability;
}
