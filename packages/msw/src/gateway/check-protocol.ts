import type { IncomingCall } from "./incoming-call.ts";
import { listTakenMethods, type Operations } from "./operations.ts";
import { addExpectation, type Refusal } from "./refusal.ts";

/** Checks the size of the body, its encoding and the query's, the path, and that some operation takes the method. */
export function checkProtocol(
  { request, call, refuse }: IncomingCall,
  methods: ReadonlySet<string>,
  maxBodyBytes: number,
): Refusal | undefined {
  // No page has a code for it; this one's text fits best and says what was expected.
  const refuseForm = (expected: string) => addExpectation(refuse("InvalidParameter.Format"), expected);
  if (request.body.length > maxBodyBytes) return refuseForm(`a body of at most ${maxBodyBytes} bytes`);
  if (!call.isWellEncoded) return refuseForm("every % to begin an escape, and all of them to be UTF-8");
  if (call.path !== "/") return addExpectation(refuse("InvalidAction.NotFound"), "the path /");
  if (!methods.has(call.method))
    return addExpectation(refuse("UnsupportedHTTPMethod"), [...methods].join(" or "));
  return undefined;
}

/** Checks Action and Version: present, known in their exact case, and called by one of the operation's methods. */
export function checkAction(
  { call, target, refuse }: IncomingCall,
  operations: Operations,
  leniency: { readonly strict: boolean },
): Refusal | undefined {
  if (!call.action) return refuse("MissingAction");
  if (!call.version) return refuse("MissingVersion");
  const versions = operations.listVersions(call.action);
  if (versions.length === 0) return refuse("InvalidAction.NotFound");
  if (!target.contract) return addExpectation(refuse("InvalidVersion"), versions.join(" or "));
  const methods = listTakenMethods(target.descriptor, leniency);
  if (!methods.includes(call.method))
    return addExpectation(refuse("UnsupportedHTTPMethod"), methods.join(" or "));
  return undefined;
}

/** Checks Format, in either case, if it is there at all. */
export function checkFormat({ call, refuse }: IncomingCall): Refusal | undefined {
  const format = call.values.get("Format");
  if (!format || /^(json|xml)$/i.test(format)) return undefined;
  return addExpectation(refuse("InvalidParameter.Format"), "Format to be JSON or XML");
}
