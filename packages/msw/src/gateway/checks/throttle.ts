import type { Check } from "../check.ts";

/** How often an account may call: its tenant, with all users of it. */
export const checkThrottle: Check = ({ identity, receivedAt, refuse }, { throttle, world }) => {
  const user = identity?.user ?? world.defaultUser;
  return throttle.count(user?.tenantId ?? user?.id ?? "", receivedAt, refuse);
};
