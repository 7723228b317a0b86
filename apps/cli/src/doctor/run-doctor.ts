import { EXIT, readInterruptionCode } from "../exit-codes.ts";
import type { KeyOptions } from "../operation/create-credentials.ts";
import { type KeyLibrary, loadKeyLibrary } from "../operation/key-library.ts";
import { readManifest } from "../read-manifest.ts";
import type { Terminal } from "../terminal.ts";
import { checkCall } from "./check-call.ts";
import { checkClock } from "./check-clock.ts";
import { checkConnection } from "./check-connection.ts";
import { checkDns } from "./check-dns.ts";
import { checkEndpoint } from "./check-endpoint.ts";
import { checkKey } from "./check-key.ts";
import { checkProxy } from "./check-proxy.ts";
import { checkVersions, type Versions } from "./check-versions.ts";
import { createExaminer } from "./create-examiner.ts";
import type { DoctorFlags } from "./doctor-flags.ts";
import type { Finding } from "./finding.ts";
import { hideSecrets, listSecrets } from "./hide-secrets.ts";
import { writeFinding, writeFindingsJson } from "./write-finding.ts";

/** Checks one thing after the other, and prints what each came to. Resolves to the exit code. */
export async function runDoctor(flags: DoctorFlags, terminal: Terminal): Promise<number> {
  const findings: Finding[] = [];
  try {
    for await (const finding of diagnose(flags, terminal)) {
      findings.push(finding);
      if (!flags.json) terminal.out(writeFinding(finding, terminal.columns));
    }
  } catch (error) {
    if (!terminal.interrupted.aborted || error !== terminal.interrupted.reason) throw error;
    terminal.err("dataworks doctor: interrupted.\n");
    return readInterruptionCode(terminal.interrupted);
  }
  if (flags.json) terminal.out(writeFindingsJson(findings));
  return findings.some(({ mark }) => mark === "failed") ? EXIT.refused : EXIT.done;
}

/** The checks, from what is here to what is far away. Each is skipped when an earlier one that it needs has failed. */
async function* diagnose(flags: DoctorFlags, { env, interrupted }: Terminal): AsyncGenerator<Finding> {
  const examine = createExaminer(flags.timeout, interrupted);
  const keys: KeyOptions = { env, ...(flags.profile !== undefined && { profile: flags.profile }) };
  const library = loadKeyLibrary();
  yield (await examine("versions", [], () => checkVersions(readVersions(library)))).finding;
  const key = await examine("key", [], (_, signal) => checkKey(keys, library, signal));
  const secrets = listSecrets(env, key.value);
  yield hideSecrets(key.finding, secrets);
  const endpoint = await examine("endpoint", [], () => checkEndpoint(flags, keys));
  yield hideSecrets(endpoint.finding, secrets);
  const proxy = await examine("proxy", [endpoint], ([{ url }]) => checkProxy(url, env));
  yield hideSecrets(proxy.finding, secrets);
  const dns = await examine("dns", [proxy], ([way]) => checkDns(way));
  yield hideSecrets(dns.finding, secrets);
  const open = await examine("connection", [proxy, dns], ([way], signal) =>
    checkConnection(way, env, signal),
  );
  yield hideSecrets(open.finding, secrets);
  const clock = await examine("clock", [proxy, open], ([way], signal) => checkClock(way, signal));
  yield hideSecrets(clock.finding, secrets);
  const call = await examine("call", [key, endpoint, clock], ([credentials, server], signal) =>
    checkCall({ credentials, server, env, algorithm: flags.algorithm }, signal),
  );
  yield hideSecrets(call.finding, secrets);
}

function readVersions(library: KeyLibrary | undefined): Versions {
  const { version: command, engines } = readManifest();
  const { versions, platform, arch } = process;
  const system = `${platform} ${arch}`;
  return { command, node: versions.node, required: engines.node, system, hasLibrary: library !== undefined };
}
