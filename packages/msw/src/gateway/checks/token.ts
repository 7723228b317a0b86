import type { Check } from "../check.ts";

/**
 * The token of a temporary key. A token that this world never issued is malformed; one that it issued with another key
 * mismatches. A lasting key needs none, and an empty one counts as none.
 */
export const checkToken: Check = ({ credentials, identity, receivedAt, refuse }, { world }) => {
  const issued = identity?.accessKey.securityToken;
  const { securityToken } = credentials;
  if (!securityToken) return issued === undefined ? undefined : refuse("MissingSecurityToken");
  if (!world.isIssuedToken(securityToken)) return refuse("InvalidSecurityToken.Malformed");
  if (securityToken !== issued) return refuse("InvalidSecurityToken.MismatchWithAccessKey");
  const { expiration } = identity?.accessKey ?? {};
  const hasEnded = expiration !== undefined && Date.parse(expiration) <= receivedAt;
  return hasEnded ? refuse("InvalidSecurityToken.Expired") : undefined;
};
