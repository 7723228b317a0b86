import type { Effect, Script, Simulator, World } from "@dataworks-kit/msw/simulator";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Session } from "../session.ts";
import type { CallToSign } from "../signature/signed-call.ts";
import { provokeRefusal, type SentCall, signAndSend } from "./send-call.ts";
import type { Refusal } from "./to-refusal.ts";

/** The double in the page, as its parts see it. */
export interface Double extends Seen {
  readonly send: (call: CallToSign) => Promise<void>;
  /** Sends a call to a double of its own that refuses it, so that nothing here is used up or created. */
  readonly provoke: (call: CallToSign, refusal: Refusal) => Promise<void>;
  readonly script: (effect: Effect) => void;
  readonly clearScripts: () => void;
  /** Starts the double again, and forgets the last call and whatever it still waits for. */
  readonly reset: () => void;
}

/** What the double knows. */
interface Seen {
  /** The last call and what came of it; `failed` when the page itself could not do it. */
  readonly last: SentCall | "failed" | undefined;
  /** The last call was provoked, and is not that of the form. */
  readonly isProvoked: boolean;
  readonly isSending: boolean;
  /** With secrets masked. */
  readonly world: World;
  /** The scripts that wait for a call. */
  readonly waiting: readonly Script[];
}

const NOTHING = { last: undefined, isProvoked: false, isSending: false } as const;

/** Lets the page see what its double knows, again after each change. Of several calls, the last one sent is shown. */
export function useDouble({ simulator, clock, now }: Session): Double {
  const [seen, setSeen] = useState<Seen>(() => ({ ...look(simulator), ...NOTHING }));
  const run = useRef(0);
  const lookAgain = () => setSeen((earlier) => ({ ...earlier, ...look(simulator) }));
  const show = async (send: () => Promise<SentCall>, isProvoked: boolean) => {
    run.current += 1;
    const own = run.current;
    setSeen((earlier) => ({ ...earlier, isSending: true }));
    const last = await send().catch(() => "failed" as const);
    // A call that was sent later, or a new start of the double, has the say.
    if (own === run.current) setSeen({ ...look(simulator), last, isProvoked, isSending: false });
    else lookAgain();
  };
  return {
    ...seen,
    ...useMemo(() => createChanges(simulator, lookAgain), [simulator]),
    send: (call) => show(() => signAndSend(simulator, call, now), false),
    provoke: (call, refusal) => show(() => provokeRefusal(call, refusal, { clock, now }), true),
    reset: () => {
      run.current += 1;
      simulator.reset();
      setSeen({ ...look(simulator), ...NOTHING });
    },
  };
}

function createChanges(simulator: Simulator, lookAgain: () => void): Pick<Double, "script" | "clearScripts"> {
  return {
    script: (effect) => {
      simulator.script({ effect });
      lookAgain();
    },
    clearScripts: () => {
      simulator.clearScripts();
      lookAgain();
    },
  };
}

function look(simulator: Simulator): Pick<Seen, "world" | "waiting"> {
  return { world: simulator.world(), waiting: simulator.scripts() };
}
