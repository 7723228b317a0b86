// The program of docs/guides/trace-your-calls.md; a test compares the two.
import { type ClientOptions, createClient, DataWorksError } from "@dataworks-kit/client";
import { type Attributes, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";

const tracer = trace.getTracer("orders");
const note = (name: string, attributes: Attributes) => trace.getActiveSpan()?.addEvent(name, attributes);

/** A client whose attempts, answers and retries become events of the active span. */
export function createTracedClient(options: ClientOptions) {
  return createClient({
    ...options,
    onRequest: ({ attempt, url }) => note("request", { attempt, "url.full": url }),
    onResponse: ({ attempt, status, code = "", requestId = "", durationMs }) =>
      note("response", { attempt, "http.response.status_code": status, code, requestId, durationMs }),
    onRetry: ({ attempt, reason, delayMs }) => note("retry", { attempt, reason, delayMs }),
  });
}

/** Runs a call in a span of its own. */
export function inSpan<T>(name: string, call: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { kind: SpanKind.CLIENT }, async (span) => {
    try {
      return await call();
    } catch (error) {
      if (error instanceof DataWorksError)
        span.setAttributes({ "error.type": error.code ?? error.kind, ambiguous: error.ambiguous });
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
