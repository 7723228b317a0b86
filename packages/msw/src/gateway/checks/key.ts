import type { Check } from "../check.ts";

/** The access key: known and active. */
export const checkKey: Check = ({ identity, refuse }) => {
  if (!identity) return refuse("InvalidAccessKeyId.NotFound");
  if (identity.accessKey.status === "disabled") return refuse("InvalidAccessKeyId.Inactive");
  return undefined;
};
