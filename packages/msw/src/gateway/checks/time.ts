import type { Check } from "../check.ts";
import { expecting } from "../refusal.ts";

/** The time of signing: well formed, and within the window on either side of the clock. */
export const checkTime: Check = ({ signedAt, receivedAt, refuse }, { settings }) => {
  if (signedAt === undefined)
    return expecting(refuse("InvalidTimeStamp.Format"), "yyyy-MM-ddTHH:mm:ssZ in UTC");
  if (Math.abs(receivedAt - signedAt) > settings.timeWindowMs) return refuse("InvalidTimeStamp.Expired");
  return undefined;
};
