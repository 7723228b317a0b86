import type { IncomingCall } from "./incoming-call.ts";
import type { Refusal, Refuse } from "./refusal.ts";
import { type CallPattern, type Effect, readScript, type Script } from "./script.ts";

/**
 * Does what a test asked for: waits, then refuses the call, drops it, or lets it go on. A caller who stops waiting meanwhile
 * ends the call: it is not carried out.
 */
export function followScripts(
  call: IncomingCall,
  scripts: Scripts,
  wait: (ms: number, signal?: AbortSignal) => Promise<void>,
): ScriptedEnd | Promise<ScriptedEnd> {
  const { delayMs, end } = scripts.take(call);
  const { signal } = call.request;
  return delayMs > 0 ? wait(delayMs, signal).then(() => (signal?.aborted ? "dropped" : end)) : end;
}

/** The scripts of a double, in the order in which they were given. */
export interface Scripts {
  /** @throws SimulatorError: `script` for a wrong one, `operation` for a code that no operation documents */
  readonly add: (script: Script) => void;
  /** Uses up what matches: delays, until the first script that ends the call. */
  readonly take: (call: IncomingCall) => Taken;
  /** Uses up a drop after the call was carried out, and returns whether there was one. */
  readonly takeDropAfter: (call: IncomingCall) => boolean;
  /** The scripts that are not used up, with how often they are still to be used. */
  readonly list: () => readonly Script[];
  readonly clear: () => void;
}

/** What the scripts that were used up do to a call. */
interface Taken {
  readonly delayMs: number;
  readonly end: ScriptedEnd;
}

/** How scripts end a call at the gateway; `undefined` when the call goes on. */
type ScriptedEnd = Refusal | "dropped" | undefined;

/** Creates an empty list. `random` returns numbers from 0 to 1 and decides about shares and spans. */
export function createScripts(refuse: Refuse, random: () => number): Scripts {
  let pending: Pending[] = [];
  // Lazy: a script is used up when its effect is asked for, and the rest stay.
  function* takeDue(call: IncomingCall, isWanted: (effect: Effect) => boolean): Generator<Effect> {
    for (const entry of pending) {
      const { effect, match } = entry.script;
      if (!isWanted(effect) || !isMatch(call, match) || !isChosen(entry.script, random)) continue;
      entry.left -= 1;
      pending = pending.filter(({ left }) => left > 0);
      yield effect;
    }
  }
  return {
    add: (given) => {
      pending.push(toPending(given, refuse));
    },
    take: (call) => followEffects(takeDue(call, isBeforeAct), call, random),
    takeDropAfter: (call) => takeDue(call, isDropAfter).next().done !== true,
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

function toPending(given: Script, refuse: Refuse): Pending {
  const script = readScript(given);
  // An unknown code is refused now and not when a call comes.
  toEnd(script.effect, refuse);
  return { script, left: script.times === "always" ? Number.POSITIVE_INFINITY : (script.times ?? 1) };
}

/** Adds up the delays, until the first effect that ends the call. */
function followEffects(effects: Iterable<Effect>, call: IncomingCall, random: () => number): Taken {
  let delayMs = 0;
  for (const effect of effects) {
    const end = toEnd(effect, call.refuse);
    if (end) return { delayMs, end };
    delayMs += chooseDelay(effect, random);
  }
  return { delayMs, end: undefined };
}

function toEnd(effect: Effect, refuse: Refuse): ScriptedEnd {
  if (effect.kind !== "fail") return effect.kind === "drop" ? "dropped" : undefined;
  const refusal = refuse(effect.code, ...(effect.values ?? []));
  return effect.retryAfterMs === undefined ? refusal : { ...refusal, retryAfterMs: effect.retryAfterMs };
}

function chooseDelay(effect: Effect, random: () => number): number {
  if (effect.kind !== "delay") return 0;
  const [least, most] = typeof effect.ms === "number" ? [effect.ms, effect.ms] : effect.ms;
  return least + Math.floor(random() * (most - least + 1));
}

function isBeforeAct(effect: Effect): boolean {
  return !isDropAfter(effect);
}

function isDropAfter(effect: Effect): boolean {
  return effect.kind === "drop" && effect.when === "after";
}

function isMatch({ call, credentials }: IncomingCall, pattern: CallPattern = {}): boolean {
  const { action, accessKeyId } = pattern;
  if (action !== undefined && call.action !== action) return false;
  if (accessKeyId !== undefined && credentials.accessKeyId !== accessKeyId) return false;
  return Object.entries(pattern.parameters ?? {}).every(([name, value]) => call.values.get(name) === value);
}

function isChosen({ probability = 1 }: Script, random: () => number): boolean {
  return probability >= 1 || random() < probability;
}

/** Creates a source of numbers from 0 up to, but not including, 1: the same ones for the same seed. Not for secrets. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // The generator "mulberry32": small, fast, and good enough to choose which call fails.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
