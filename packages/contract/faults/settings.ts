import type { ClientOptions } from "@dataworks-kit/client";
import { startFaultServer } from "../lab/fault-server.ts";
import { SECRETS } from "./secrets-shown.ts";
import { type Situation, situationOf } from "./situation.ts";
import { EXPIRED_KEY } from "./world.ts";

const HOUR_MS = 3_600_000;

/** A client with these settings, and a double that nothing stands before. */
function settingsOf(
  name: string,
  settings: Partial<ClientOptions>,
  judged: { readonly canBeCertain?: boolean; readonly getsThrough?: boolean },
): Situation {
  return situationOf({
    ...{ group: "settings", name, ...judged },
    stage: async (simulator) => {
      const server = await startFaultServer(simulator, () => undefined);
      return {
        settings: { endpoint: server.endpoint, ...settings },
        [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
      };
    },
  });
}

const RECOVERED = { canBeCertain: true, getsThrough: true };

/** Faults in the client's own settings, and none at all. */
export const SETTINGS: readonly Situation[] = [
  settingsOf("no fault", {}, { getsThrough: true }),
  settingsOf("no fault, the older signature", { algorithm: "HMAC-SHA1" }, { getsThrough: true }),
  settingsOf("a clock that is an hour late", { clock: () => Date.now() - HOUR_MS }, RECOVERED),
  settingsOf("a clock that is an hour early", { clock: () => Date.now() + HOUR_MS }, RECOVERED),
  settingsOf(
    "an expired token",
    { credentials: { ...EXPIRED_KEY, accessKeySecret: SECRETS.accessKeySecret } },
    { canBeCertain: true },
  ),
  settingsOf(
    "a wrong secret",
    { credentials: { accessKeyId: "testid", accessKeySecret: `${SECRETS.accessKeySecret}x` } },
    { canBeCertain: true },
  ),
];
