import type { CallRequest } from "@dataworks-kit/wire/read";
import type { Failure } from "./failure.ts";

/** A request as it came, also when its body broke off. */
export interface ReceivedRequest extends CallRequest {
  /** Why the body could not be read. It is then empty. */
  readonly failure?: Failure;
}

/** The same request with its headers as HTTP and ACS3 take them: without the spaces around them. */
export function withTrimmedHeaders(request: ReceivedRequest): ReceivedRequest {
  return { ...request, header: (name) => request.header(name)?.trim() };
}
