import type { TLSSocket } from "node:tls";
import type { Terminal } from "../terminal.ts";
import { ADVICE } from "./advice.ts";
import type { Way } from "./check-proxy.ts";
import { describeCertificateError } from "./describe-certificate-error.ts";
import type { Outcome } from "./finding.ts";
import { openConnection, startTls } from "./open-connection.ts";

/** Connects to the server, and says how, and what its certificate is. */
export async function checkConnection(
  way: Way,
  env: Terminal["env"],
  signal: AbortSignal,
): Promise<Outcome<true>> {
  const by = way.proxy ? "the proxy" : "the server";
  const socket = await openConnection(way, signal).catch(readFailure);
  if (typeof socket === "string")
    return { mark: "failed", found: `${by} made no connection: ${socket}`, toDo: ADVICE.connection };
  const details = way.proxy ? ["through a tunnel of the proxy: the TLS is what comes through it"] : [];
  if (way.url.protocol === "http:") {
    socket.destroy();
    return { mark: "ok", found: "open, without TLS", details, value: true };
  }
  const secure = await startTls(socket, way.url, signal).catch(readFailure);
  if (typeof secure === "string") return describeHandshake(secure, details);
  signal.addEventListener("abort", () => secure.destroy());
  return judgeCertificate(secure, details, env);
}

/** The code of an error, or its words. */
function readFailure(error: unknown): string {
  const { code, message } = Object(error);
  return String(code ?? message);
}

function describeHandshake(failure: string, details: readonly string[]): Outcome<true> {
  const isPlain = /WRONG_VERSION|EPROTO|PACKET_LENGTH/.test(failure);
  const found = isPlain ? "the server speaks no TLS" : "the connection ended before TLS was agreed on";
  const toDo = isPlain
    ? "If the server is meant to speak plain HTTP, give --endpoint with http:."
    : "Ask what stands between this machine and the server: a firewall or a proxy may close it.";
  return { mark: "failed", found: `${found} (${failure})`, details, toDo };
}

const DAY_MS = 86_400_000;
const FEW_DAYS = 14;

function judgeCertificate(
  secure: TLSSocket,
  inherited: readonly string[],
  env: Terminal["env"],
): Outcome<true> {
  const { subject, issuer, valid_to: end, subjectaltname } = secure.getPeerCertificate();
  const days = Math.floor((Date.parse(end) - Date.now()) / DAY_MS);
  const shown = `${secure.getProtocol()}, certificate of ${nameHolder(subject)} by ${nameHolder(issuer)}, ${days} days left`;
  const extra = env.NODE_EXTRA_CA_CERTS;
  const details = [...inherited, ...(extra ? [`NODE_EXTRA_CA_CERTS is ${extra}`] : [])];
  if (!secure.authorized) {
    const code = String(secure.authorizationError);
    const { name, toDo } = describeCertificateError(code, Date.now());
    const names = [...details, `it is for ${subjectaltname ?? nameHolder(subject)}`];
    const refused = { found: `${name} (${code}); ${shown}`, details: names, toDo };
    if (env.NODE_TLS_REJECT_UNAUTHORIZED !== "0") return { mark: "failed", ...refused };
    return { mark: "warning", ...refused, toDo: `${UNCHECKED} ${toDo}`, value: true };
  }
  const given = { found: shown, details, value: true } as const;
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === "0") return { mark: "warning", ...given, toDo: UNCHECKED };
  const toDo = "The owner of the server should renew the certificate.";
  return days < FEW_DAYS ? { mark: "warning", ...given, toDo } : { mark: "ok", ...given };
}

const UNCHECKED =
  "Remove NODE_TLS_REJECT_UNAUTHORIZED=0: with it any server in between can read the secrets.";

function nameHolder({ CN, O }: { readonly CN?: string | string[]; readonly O?: string | string[] }): string {
  return [CN, O].flat().filter(Boolean).join(", ") || "nobody";
}
