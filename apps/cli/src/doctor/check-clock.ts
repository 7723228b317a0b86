import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { ADVICE } from "./advice.ts";
import type { Way } from "./check-proxy.ts";
import type { Outcome } from "./finding.ts";
import { openConnection, startTls } from "./open-connection.ts";

const CLOCK_ADVICE =
  "Set the clock of this machine (Linux: timedatectl set-ntp true; Windows: w32tm /resync). The server refuses signatures that are off by more than 15 minutes. This command corrects its own, other programs may not.";

const WINDOW_S = 900;
const MUCH_S = 60;

/** Compares this machine's clock with the server's, by the header Date of an answer. Nothing of a key is sent. */
export async function checkClock(way: Way, signal: AbortSignal): Promise<Outcome<true>> {
  const startedMs = Date.now();
  const response = await askServer(way, signal).catch(() => undefined);
  if (!response)
    return {
      mark: "failed",
      found: "the server closed the connection without an answer",
      toDo: ADVICE.clock,
    };
  const serverMs = Date.parse(response.headers.date ?? "");
  if (Number.isNaN(serverMs))
    return { mark: "warning", found: "the answer has no Date", toDo: CLOCK_ADVICE, value: true };
  // A Date has whole seconds.
  const offset = Math.round((serverMs + 500 - (startedMs + Date.now()) / 2) / 1000);
  return { ...judgeOffset(offset), value: true };
}

async function askServer(way: Way, signal: AbortSignal): Promise<IncomingMessage> {
  const { url } = way;
  const socket = await openConnection(way, signal);
  const connection = url.protocol === "https:" ? await startTls(socket, url, signal) : socket;
  signal.addEventListener("abort", () => connection.destroy());
  const { host, pathname: path } = url;
  const sent = request({ createConnection: () => connection, path, headers: { host } });
  const answered: IncomingMessage[] = await once(sent.on("error", () => {}).end(), "response");
  const [response] = answered;
  if (response) return response;
  throw new Error("There is no response.");
}

function judgeOffset(offset: number): Outcome<unknown> {
  const size = Math.abs(offset);
  if (size <= 1) return { mark: "ok", found: "the same as the server's" };
  const time = size < 120 ? `${size} s` : `${Math.round(size / 60)} min`;
  const found = `${time} ${offset > 0 ? "behind" : "ahead of"} the server`;
  if (size <= MUCH_S) return { mark: "ok", found };
  return { mark: size > WINDOW_S ? "failed" : "warning", found, toDo: CLOCK_ADVICE };
}
