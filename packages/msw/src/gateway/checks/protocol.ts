import type { Check } from "../check.ts";
import { expecting } from "../refusal.ts";

/** The size of the body, its encoding and the query's, the path, and a method that any operation takes. */
export const checkProtocol: Check = ({ request, call, refuse }, { operations, settings }) => {
  // No page has a code for it; this one's text fits best and says what was expected.
  if (request.body.length > settings.maxBodyBytes)
    return expecting(refuse("InvalidParameter.Format"), `a body of at most ${settings.maxBodyBytes} bytes`);
  if (!call.isWellEncoded)
    return expecting(
      refuse("InvalidParameter.Format"),
      "every % to begin an escape, and all of them to be UTF-8",
    );
  if (call.path !== "/") return expecting(refuse("InvalidAction.NotFound"), "the path /");
  if (!operations.methods.has(call.method))
    return expecting(refuse("UnsupportedHTTPMethod"), [...operations.methods].join(" or "));
  return undefined;
};
