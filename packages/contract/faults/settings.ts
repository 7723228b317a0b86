import type { ClientOptions } from "@dataworks-kit/client";
import { startFaultServer } from "../lab/fault-server.ts";
import { SECRETS } from "./secrets-shown.ts";
import { createSituation, type Situation } from "./situation.ts";
import { EXPIRED_KEY } from "./world.ts";

const HOUR_MS = 3_600_000;

/** A client with these settings, and a double that nothing stands before. */
function createSettingsSituation(
  name: string,
  settings: Partial<ClientOptions>,
  judged: { readonly canBeCertain?: boolean; readonly getsThrough?: boolean },
): Situation {
  return createSituation({
    group: "settings",
    name,
    ...judged,
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
  createSettingsSituation("no fault", {}, { getsThrough: true }),
  createSettingsSituation("no fault, the older signature", { algorithm: "HMAC-SHA1" }, { getsThrough: true }),
  createSettingsSituation("a clock that is an hour late", { clock: () => Date.now() - HOUR_MS }, RECOVERED),
  createSettingsSituation("a clock that is an hour early", { clock: () => Date.now() + HOUR_MS }, RECOVERED),
  createSettingsSituation(
    "an expired token",
    { credentials: { ...EXPIRED_KEY, accessKeySecret: SECRETS.accessKeySecret } },
    { canBeCertain: true },
  ),
  createSettingsSituation(
    "a wrong secret",
    { credentials: { accessKeyId: "testid", accessKeySecret: `${SECRETS.accessKeySecret}x` } },
    { canBeCertain: true },
  ),
];
