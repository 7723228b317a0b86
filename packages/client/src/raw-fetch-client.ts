import { type FetchRequest, type OperationDescriptor, readParameters, secretsIn } from "@dataworks-kit/api";
import { type CallContext, monotonicMs } from "./call-context.ts";
import { type Caller, transportOf } from "./call-operation.ts";
import { createRetryState } from "./retry/with-retry.ts";

/** An openapi-fetch client whose requests are signed and tried again. */
export function rawFetchClient<FetchClient>(
  descriptor: OperationDescriptor,
  create: (options: { readonly baseUrl: string; readonly fetch: FetchRequest }) => FetchClient,
  { settings, memory }: Caller,
): FetchClient {
  const fetch: FetchRequest = (request) => {
    const state = createRetryState();
    const input = readParameters(descriptor, new URL(request.url).searchParams);
    const context: CallContext = {
      ...{ descriptor, settings, memory, retry: settings.retry, timeoutMs: settings.timeoutMs },
      secrets: new Set(secretsIn(descriptor, input)),
      deadlineMs: monotonicMs() + settings.totalTimeoutMs,
      mayRepeat: descriptor.idempotent,
      attempt: () => state.attempt,
    };
    return transportOf(context, state)(request);
  };
  return create({ baseUrl: settings.endpoint, fetch });
}
