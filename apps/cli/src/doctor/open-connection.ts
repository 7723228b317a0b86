import { once } from "node:events";
import http, { type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import { connect, isIP, type Socket } from "node:net";
import tls, { type TLSSocket } from "node:tls";
import type { Way } from "./check-proxy.ts";

/** Opens a connection to the server, or a tunnel of the proxy that leads there. */
export async function openConnection({ url, proxy }: Way, signal: AbortSignal): Promise<Socket> {
  if (proxy) return openTunnel(url, proxy.url, signal);
  const socket = connect({ host: toHost(url), port: readPort(url) });
  await waitFor(socket, "connect", signal);
  return socket;
}

/**
 * Agrees on TLS, whatever the certificate is: `authorized` and `authorizationError` say what Node holds of it. Nothing may be sent
 * that nobody else may read.
 */
export async function startTls(socket: Socket, url: URL, signal: AbortSignal): Promise<TLSSocket> {
  const host = toHost(url);
  const name = isIP(host) ? {} : { servername: host };
  const options = { socket, host, ...name, ALPNProtocols: ["http/1.1"], rejectUnauthorized: false };
  const secure = tls.connect(options);
  await waitFor(secure, "secureConnect", signal);
  return secure;
}

async function openTunnel(url: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const place = `${url.hostname}:${readPort(url)}`;
  const { request } = proxy.protocol === "https:" ? https : http;
  const headers = { host: place, ...createAuthorization(proxy) };
  const to = { host: toHost(proxy), port: readPort(proxy), agent: false };
  const asking = request({ ...to, method: "CONNECT", path: place, headers }).end();
  const [response, socket]: [IncomingMessage, Socket] = await waitFor(asking, "connect", signal);
  socket.on("error", () => {});
  if (response.statusCode === 200) return socket;
  socket.destroy();
  throw new Error(`it answered ${response.statusCode}`);
}

function createAuthorization({ username, password }: URL): Record<string, string> {
  if (!username && !password) return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(pair).toString("base64")}` };
}

/**
 * What an event of something that opens brings. The signal ends what opens, and nothing that is open: Node 24 crashes when the
 * connection below TLS is destroyed before TLS is.
 */
async function waitFor<Values>(
  opening: Socket | ClientRequest,
  event: string,
  signal: AbortSignal,
): Promise<Values> {
  const end = () => opening.destroy();
  signal.addEventListener("abort", end);
  // The error of something that ends later concerns nobody.
  opening.on("error", () => {});
  try {
    return (await once(opening, event)) as Values;
  } finally {
    signal.removeEventListener("abort", end);
  }
}

/** An address of IPv6 without its brackets. */
function toHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}

function readPort({ port, protocol }: URL): number {
  return Number(port) || (protocol === "https:" ? 443 : 80);
}
