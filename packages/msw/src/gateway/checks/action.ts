import type { Check } from "../check.ts";
import { expecting } from "../refusal.ts";
import { takenMethods } from "../taken-methods.ts";

/** Action and Version: present, known in their exact case, and called by one of the operation's methods. */
export const checkAction: Check = ({ call, contract, refuse }, { operations, settings }) => {
  if (!call.action) return refuse("MissingAction");
  if (!call.version) return refuse("MissingVersion");
  const versions = operations.versionsOf(call.action);
  if (versions.length === 0) return refuse("InvalidAction.NotFound");
  if (!contract) return expecting(refuse("InvalidVersion"), versions.join(" or "));
  const methods = takenMethods(contract.operation, settings);
  if (!methods.includes(call.method)) return expecting(refuse("UnsupportedHTTPMethod"), methods.join(" or "));
  return undefined;
};
