// The suite for a worker without a command line: a request brings the configuration, its answer are the results.
import { runSuite } from "../run-suite.ts";

/** Answers with a line of JSON for each result, as soon as it is there. */
export async function answer(request: Request): Promise<Response> {
  const config = await request.json();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  void runSuite(config, (result) => {
    void writer.write(encoder.encode(`${JSON.stringify(result)}\n`));
  }).then(
    () => writer.close(),
    (error) => writer.abort(error),
  );
  return new Response(readable);
}
