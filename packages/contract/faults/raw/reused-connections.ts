import { once } from "node:events";
import type { Simulator } from "@dataworks-kit/msw/simulator";
import type { Stage } from "../plot.ts";
import { createSituation, type Situation } from "../situation.ts";
import type { RawFault, RawServer } from "./raw-server.ts";
import { stageRaw } from "./raw-situation.ts";
import { answerBytes } from "./write-answer.ts";

const GROUP = "raw/reused-connections";
/** By then a client has read what came, and closed a connection that it does not trust any more. */
const NOTICE_MS = 50;

/** What goes wrong with the second request of a connection. */
const SECOND: Readonly<Record<string, RawFault>> = {
  "closed before it was carried out": ({ socket }) => void socket.end(),
  "reset before it was carried out": ({ socket }) => void socket.resetAndDestroy(),
  "closed after it was carried out": async ({ socket, carryOut }) => {
    await carryOut();
    socket.end();
  },
  "reset after it was carried out": async ({ socket, carryOut }) => {
    await carryOut();
    socket.resetAndDestroy();
  },
};

/** What a server says on an idle connection, to no request. */
const UNASKED = {
  "a copy of the first answer": undefined,
  "a 408": "HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
  "a 200 with nothing": "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
  garbage: "\x15\x03\x01\x00\x02\x02\x28",
} as const;

/** Faults that a connection meets when it is used again. */
export const REUSED_CONNECTIONS: readonly Situation[] = [
  ...Object.entries(SECOND).map(([name, fault]) =>
    createSituation({
      group: GROUP,
      name: `the second request: ${name}`,
      callsTwice: true,
      stage: (simulator) => stageRaw(simulator, [undefined, fault]),
    }),
  ),
  ...Object.entries(UNASKED).map(([name, bytes]) =>
    createSituation({
      group: GROUP,
      name: `to no request: ${name}`,
      callsTwice: true,
      stage: (simulator) => stageUnasked(simulator, bytes),
    }),
  ),
  createSituation({
    group: GROUP,
    name: "the first answer twice, then a second call",
    callsTwice: true,
    stage: (simulator) =>
      stageRaw(simulator, [
        async ({ socket, carryOut }) => {
          const bytes = answerBytes(await carryOut());
          socket.write(bytes + bytes);
        },
      ]),
  }),
];

async function stageUnasked(simulator: Simulator, bytes: string | undefined): Promise<Stage> {
  let first = "";
  const keepFirst: RawFault = async ({ socket, carryOut }) => {
    first = answerBytes(await carryOut());
    socket.write(first);
  };
  return stageRaw(simulator, [keepFirst], (server) => writeUnasked(server, bytes ?? first));
}

async function writeUnasked({ sockets }: RawServer, bytes: string): Promise<void> {
  const signal = AbortSignal.timeout(NOTICE_MS);
  const noticed = [...sockets].map((socket) => {
    socket.write(bytes);
    return once(socket, "close", { signal }).catch(() => {});
  });
  await Promise.all(noticed);
}
