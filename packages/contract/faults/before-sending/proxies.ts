import { createServer, type Socket } from "node:net";
import { listenOnLoopback } from "../../lab/loopback.ts";
import type { Situation } from "../situation.ts";
import { runChildCell } from "./run-child-cell.ts";

const GROUP = "before-sending/proxies";
/** A name that DNS does not know: only the proxy could reach it. */
const ENDPOINT = "https://dataworks.faults.invalid";

function refuse(status: string): (socket: Socket) => void {
  return (socket) => void socket.end(`HTTP/1.1 ${status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
}

/** What a proxy does when it is asked for a tunnel. */
const PROXIES: Readonly<Record<string, (socket: Socket) => void>> = {
  "a proxy that refuses the tunnel with 407": refuse("407 Proxy Authentication Required"),
  "a proxy that refuses the tunnel with 403": refuse("403 Forbidden"),
  "a proxy that refuses the tunnel with 502": refuse("502 Bad Gateway"),
  "a proxy that closes instead of a tunnel": (socket) => void socket.end(),
  "a proxy that closes the tunnel": (socket) => {
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    socket.once("data", () => socket.end());
  },
};

/** Proxies of the environment that let nothing through. They need the `fetch` of Node 24 or later, which reads it. */
export const REFUSING_PROXIES: readonly Situation[] = Object.entries(PROXIES).map(([name, answer]) => ({
  group: GROUP,
  name,
  run: async (mode) => {
    const asked: string[] = [];
    await using proxy = await listenOnLoopback(
      createServer((socket) => {
        socket.once("data", (bytes) => {
          asked.push(bytes.toString("latin1").slice(0, bytes.indexOf(" ")));
          answer(socket);
        });
      }),
    );
    const url = `http://127.0.0.1:${proxy.port}`;
    const environment = { NODE_USE_ENV_PROXY: "1", HTTPS_PROXY: url, HTTP_PROXY: url };
    const cell = await runChildCell(
      { group: GROUP, name, mode: mode.name, transport: mode.transport, endpoint: ENDPOINT },
      environment,
    );
    if (asked[0] === "CONNECT") return cell;
    return { ...cell, untruth: "the proxy of the environment was not asked for a tunnel" };
  },
}));
