import type { Case } from "./case.ts";
import { CREATING } from "./cases/creating.ts";
import { faultCases } from "./cases/faults.ts";
import { INT64 } from "./cases/int64.ts";
import { KEYS } from "./cases/keys.ts";
import { LIMITS } from "./cases/limits.ts";
import { LIVING } from "./cases/living.ts";
import { LOOKING_ON } from "./cases/looking-on.ts";
import { LOST_REQUESTS } from "./cases/lost-requests.ts";
import { PAGES } from "./cases/pages.ts";
import { REFUSALS } from "./cases/refusals.ts";
import { RETRIES } from "./cases/retries.ts";
import { STRANGE_ANSWERS } from "./cases/strange-answers.ts";
import { UNREACHED } from "./cases/unreached.ts";

/** What the client promises in every runtime, in the order in which it is tried. */
export function behaviour(faults: readonly string[]): readonly Case[] {
  return [
    ...[CREATING, INT64, REFUSALS, STRANGE_ANSWERS, RETRIES].flat(),
    ...[LIMITS, UNREACHED, LOST_REQUESTS, faultCases(faults), KEYS, LIVING, LOOKING_ON, PAGES].flat(),
  ];
}
