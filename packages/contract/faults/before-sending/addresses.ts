import { createServer as createHttpServer } from "node:http";
import { createServer as createNetServer, type Server } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { type LoopbackServer, listenOnLoopback } from "../../lab/loopback.ts";
import type { Plot, Stage } from "../plot.ts";
import { createSituation, type Situation } from "../situation.ts";
import { createCertificate } from "./certificate.ts";

const DAY_MS = 86_400_000;

interface UnspokenServer {
  readonly scheme: "http" | "https";
  readonly serve: () => Server;
  /** Whether the bytes of the call leave the client. */
  readonly leaves?: boolean;
}

/** Servers that the client cannot speak with. */
const SERVERS: Readonly<Record<string, UnspokenServer>> = {
  "TLS to a server of plain HTTP": { scheme: "https", serve: () => createHttpServer() },
  "plain HTTP to a server of TLS": { scheme: "http", serve: serveTls, leaves: true },
  "a certificate that nobody trusts": { scheme: "https", serve: serveTls },
  "TLS that is closed within the handshake": {
    scheme: "https",
    serve: () => createNetServer((socket) => socket.once("data", () => socket.end())),
  },
  "TLS that is reset within the handshake": {
    scheme: "https",
    serve: () => createNetServer((socket) => socket.once("data", () => socket.resetAndDestroy())),
  },
  "TLS that is refused with an alert": {
    scheme: "https",
    // handshake_failure, RFC 8446, 6.2
    serve: () =>
      createNetServer((socket) => socket.once("data", () => socket.end("\x15\x03\x01\x00\x02\x02\x28"))),
  },
  "TLS that never answers": { scheme: "https", serve: () => createNetServer((socket) => socket.resume()) },
};

/** Settings with which nothing can leave. */
const SETTINGS: Readonly<Record<string, Stage["settings"]>> = {
  "an endpoint that is not a URL": { endpoint: "https://[not a host" },
  "a port that no URL can have": { endpoint: "http://127.0.0.1:99999" },
  "a port that fetch blocks": { endpoint: "http://127.0.0.1:9" },
  "a name that DNS does not know": { endpoint: "http://nowhere.invalid", allowPlainHttp: true },
  "a name that DNS does not know, over TLS": { endpoint: "https://nowhere.invalid" },
};

/** Addresses where no call can arrive. */
export const ADDRESSES: readonly Situation[] = [
  ...Object.entries(SERVERS).map(([name, { scheme, serve, leaves = false }]) => {
    const open = async () => {
      const server = await listenOnLoopback(serve());
      return { endpoint: `${scheme}://127.0.0.1:${server.port}`, server };
    };
    return createAddressSituation(name, open, { canBeCertain: !leaves });
  }),
  ...Object.entries(SETTINGS).map(([name, settings]) => createAddressSituation(name, async () => settings)),
  createAddressSituation("a refused connection", async () => {
    await using server = await listenOnLoopback(createNetServer());
    return { endpoint: `http://127.0.0.1:${server.port}` };
  }),
];

/** A situation where the call never comes to a double. */
function createAddressSituation(
  name: string,
  open: () => Promise<Stage["settings"] & { readonly server?: LoopbackServer }>,
  judged: Pick<Plot, "canBeCertain"> = { canBeCertain: true },
): Situation {
  return createSituation({
    group: "before-sending/addresses",
    name,
    ...judged,
    stage: async () => {
      const { server, ...settings } = await open();
      return { settings, [Symbol.asyncDispose]: async () => server?.[Symbol.asyncDispose]() };
    },
  });
}

function serveTls(): Server {
  const [notBefore, notAfter] = [Date.now() - DAY_MS, Date.now() + DAY_MS];
  const certificate = createCertificate({ name: "127.0.0.1", notBefore, notAfter });
  return createTlsServer(certificate, (socket) => void socket.end()).on("tlsClientError", () => {});
}
