import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { parseParameters } from "@dataworks-kit/signature";
import { listenOnLoopback } from "../../lab/loopback.ts";

/** A server that takes every call, also such as the double refuses. */
export interface Recorder extends AsyncDisposable {
  readonly url: string;
  /** The parameters of each call, from query and form. */
  readonly calls: readonly Readonly<Record<string, string>>[];
}

/** Starts it on a free port of loopback. */
export async function startRecorder(): Promise<Recorder> {
  const calls: Record<string, string>[] = [];
  const server = createServer(async (call, answer) => {
    const [, query = ""] = (call.url ?? "").split("?");
    const form = (await buffer(call)).toString();
    const pairs = [query, form].flatMap((text) => [...(parseParameters(text) ?? [])]);
    calls.push(Object.fromEntries(pairs));
    answer.writeHead(200, { "content-type": "application/json" });
    answer.end('{"RequestId":"r","HttpStatusCode":"200","Data":1,"Success":true}');
  });
  return { ...(await listenOnLoopback(server)), calls };
}
