import type { Effect, Script, Simulator, World } from "@dataworks-kit/msw/simulator";
import { useState } from "preact/hooks";
import type { Session } from "../session.ts";
import { type CallToSign, signCall } from "../signature/signed-call.ts";
import { type Exchange, exchange } from "./exchange.ts";

/** The double in the page, as its parts see it. */
export interface Double extends Seen {
  readonly send: (call: CallToSign) => Promise<void>;
  readonly script: (effect: Effect) => void;
  readonly clearScripts: () => void;
  /** Starts the double anew, and forgets the last call. */
  readonly reset: () => void;
}

/** What the double knows. */
interface Seen {
  /** The last call and its answer. */
  readonly last: Exchange | undefined;
  readonly isSending: boolean;
  /** With secrets masked. */
  readonly world: World;
  /** The scripts that wait for a call. */
  readonly waiting: readonly Script[];
}

/** Lets the page see what its double knows, anew after each change. */
export function useDouble({ simulator, now }: Session): Double {
  const [seen, setSeen] = useState<Seen>(() => ({ ...look(simulator), last: undefined, isSending: false }));
  const lookAgain = () => setSeen((earlier) => ({ ...earlier, ...look(simulator) }));
  return {
    ...seen,
    send: async (call) => {
      setSeen((earlier) => ({ ...earlier, isSending: true }));
      const { request } = await signCall(call);
      const last = await exchange(simulator, request, now);
      setSeen({ ...look(simulator), last, isSending: false });
    },
    script: (effect) => {
      simulator.script({ effect });
      lookAgain();
    },
    clearScripts: () => {
      simulator.clearScripts();
      lookAgain();
    },
    reset: () => {
      simulator.reset();
      setSeen({ ...look(simulator), last: undefined, isSending: false });
    },
  };
}

function look(simulator: Simulator): Pick<Seen, "world" | "waiting"> {
  return { world: simulator.world(), waiting: simulator.scripts() };
}
