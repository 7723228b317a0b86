import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createServer } from "node:tls";
import { createScratchFolder } from "../../lab/folders.ts";
import { listenOnLoopback } from "../../lab/loopback.ts";
import type { Mode } from "../modes.ts";
import type { Situation } from "../situation.ts";
import { type CertificateOptions, createCertificate } from "./certificate.ts";
import { runChildCell } from "./run-child-cell.ts";

const GROUP = "before-sending/certificates";
const DAY_MS = 86_400_000;
const NOW = { after: (days: number) => Date.now() + days * DAY_MS };

/** Certificates that the client's machine trusts, apart from what is wrong with them. */
const TRUSTED: Readonly<Record<string, () => CertificateOptions>> = {
  "a certificate for another name": () => ({
    name: "other.invalid",
    notBefore: NOW.after(-1),
    notAfter: NOW.after(1),
  }),
  "a certificate for another address": () => ({
    name: "127.0.0.2",
    notBefore: NOW.after(-1),
    notAfter: NOW.after(1),
  }),
  "a certificate that has expired": () => ({
    name: "127.0.0.1",
    notBefore: NOW.after(-2),
    notAfter: NOW.after(-1),
  }),
  "a certificate that is not valid yet": () => ({
    name: "127.0.0.1",
    notBefore: NOW.after(1),
    notAfter: NOW.after(2),
  }),
};

/** Servers whose certificate is trusted, but not for them or not now: in a process that trusts it by its environment. */
export const CERTIFICATES: readonly Situation[] = Object.entries(TRUSTED).map(([name, options]) => ({
  group: GROUP,
  name,
  run: (mode) => runTrusting(name, options(), mode),
}));

async function runTrusting(name: string, options: CertificateOptions, mode: Mode) {
  const certificate = createCertificate(options);
  await using folder = await createScratchFolder("faults");
  const file = join(folder.path, "trusted.pem");
  await writeFile(file, certificate.cert);
  const server = createServer(certificate, (socket) => socket.end()).on("tlsClientError", () => {});
  await using listening = await listenOnLoopback(server);
  const endpoint = `https://127.0.0.1:${listening.port}`;
  return await runChildCell(
    { group: GROUP, name, mode: mode.name, transport: mode.transport, endpoint },
    { NODE_EXTRA_CA_CERTS: file },
  );
}
