import { connect, type Socket } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { describeError, endWithin } from "../lab/end-within.ts";
import type { Answer, NoiseProbe, ProbeResult } from "./probe.ts";
import { AnswerReader } from "./read-answers.ts";

/**
 * Sends noise on a connection of its own. The double must end a connection that its caller ended; what it answered until
 * then is the result. Whether a caller who hangs up still hears an answer is chance, so it counts as none.
 */
export async function exchangeNoise(port: number, probe: NoiseProbe, budgetMs: number): Promise<ProbeResult> {
  const start = performance.now();
  const socket = connect({ port, host: "127.0.0.1", noDelay: true, allowHalfOpen: true });
  const listening = listenTo(socket);
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const result = (trouble?: string): ProbeResult => ({
    answers: probe.ending === "finish" ? listening.answers : [],
    elapsedMs: performance.now() - start,
    ...(trouble !== undefined && { trouble }),
  });
  try {
    await endWithin(budgetMs, () => send(socket, probe, listening), "no answer");
    await endWithin(budgetMs, () => closed, "no answer");
    return result(probe.ending === "finish" ? listening.trouble() : undefined);
  } catch (error) {
    socket.destroy();
    return result(describeError(error));
  }
}

async function send(socket: Socket, probe: NoiseProbe, listening: Listening): Promise<void> {
  for (const chunk of probe.chunks) {
    if (!socket.writable) break;
    socket.write(chunk);
    // So that the double reads the parts one by one.
    if (probe.chunks.length > 1) await nextTurn();
  }
  if (probe.ending === "hang up") return void socket.destroySoon();
  await listening.until(probe.expected?.length ?? 0);
  socket.end();
}

interface Listening {
  readonly answers: Answer[];
  /** Waits for this many answers, or the end of the connection. */
  readonly until: (count: number) => Promise<void>;
  readonly trouble: () => string | undefined;
}

function listenTo(socket: Socket): Listening {
  const reader = new AnswerReader();
  const answers: Answer[] = [];
  let wake = () => {};
  socket.on("data", (chunk) => {
    answers.push(...reader.read(chunk));
    if (reader.trouble !== undefined) socket.destroy();
    wake();
  });
  // After a reset there may be answers too few, and that is then what is told.
  socket.on("error", () => {});
  socket.on("end", () => socket.end());
  socket.on("close", () => wake());
  return {
    answers,
    trouble: () => reader.trouble ?? (reader.left > 0 ? "the last answer is not whole" : undefined),
    until: async (count) => {
      while (answers.length < count && !socket.destroyed)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    },
  };
}
