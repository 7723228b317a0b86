import { stateProblems } from "./between-probes.ts";
import { type Run, readCommandLine } from "./command-line.ts";
import type { Findings } from "./findings.ts";
import { fuzz } from "./fuzz.ts";
import { inProcess } from "./in-process.ts";
import { judge } from "./judge.ts";
import { makeProbe, type Way } from "./make-probe.ts";
import { overHttp } from "./over-http.ts";
import { describeProbe } from "./probe.ts";
import { createProgress } from "./progress.ts";
import { countsLine, failureLines, figuresLine } from "./report.ts";

/** No answer takes longer than this, however busy the machine is. */
const BUDGET_MS = 5_000;

const command = readCommandLine(process.argv.slice(2));
switch (command.kind) {
  case "help":
    process.stdout.write(`${command.text}\n`);
    break;
  case "wrong":
    process.stderr.write(`${command.problem}\n`);
    process.exitCode = 2;
    break;
  case "run":
    process.exitCode = await run(command.run);
}

async function run({ requests, seed, over, only }: Run): Promise<number> {
  const ways: readonly Way[] = over === undefined ? ["process", "http"] : [over];
  if (only !== undefined) return sendOne(only, seed, ways[only % ways.length] ?? "process");
  process.stderr.write(`seed ${seed}: ${requests} requests, ${ways.join(" and ")}\n`);
  const progress = createProgress(requests, (text) => process.stderr.write(text));
  const findings = await Promise.all(
    ways.map((way, turn) => {
      const indices = Array.from({ length: requests }, (_, index) => index);
      const own = indices.filter((index) => index % ways.length === turn);
      return fuzzBy(way, { seed, indices: own, onSend: (index) => progress.sent(way, index) });
    }),
  );
  progress.end();
  for (const found of findings) process.stderr.write(`${figuresLine(found)}\n`);
  for (const line of findings.flatMap((found) => failureLines(found, seed)))
    process.stdout.write(`${line}\n`);
  process.stdout.write(`${countsLine(findings)}\n`);
  return findings.some(({ failureCount }) => failureCount > 0) ? 1 : 0;
}

async function fuzzBy(way: Way, options: Omit<Parameters<typeof fuzz>[0], "target">): Promise<Findings> {
  await using target = await openTarget(way);
  return await fuzz({ ...options, target });
}

/** Sends one probe to a double that nothing was sent to before. */
async function sendOne(index: number, seed: number, way: Way): Promise<number> {
  await using target = await openTarget(way);
  const probe = await makeProbe(seed, index, way);
  const result = await target.send(probe);
  process.stdout.write(`sent: ${describeProbe(probe)}\noutcome: ${JSON.stringify(result, undefined, 2)}\n`);
  const masked = new Set(probe.kind === "call" && probe.masked !== undefined ? [probe.masked] : []);
  const problems = [...(await judge(probe, result)), ...(await stateProblems(target, masked))];
  process.stdout.write(`${problems.length === 0 ? "ok" : `FAILED: ${problems.join("; ")}`}\n`);
  return problems.length === 0 ? 0 : 1;
}

async function openTarget(way: Way) {
  return way === "http" ? await overHttp(BUDGET_MS) : inProcess(BUDGET_MS);
}
