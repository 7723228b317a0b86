import type { Check } from "../check.ts";
import { expecting } from "../refusal.ts";

/** Format, in either case, if it is there at all. */
export const checkFormat: Check = ({ parameters, refuse }) => {
  const format = parameters.get("Format");
  if (!format || /^(json|xml)$/i.test(format)) return undefined;
  return expecting(refuse("InvalidParameter.Format"), "Format to be JSON or XML");
};
