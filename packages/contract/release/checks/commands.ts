import { createServer } from "node:net";
import { startServer } from "@dataworks-kit/msw/server";
import { listenOnLoopback } from "../../lab/loopback.ts";
import { readReason } from "../log.ts";
import type { UsedSnippet } from "../pages/snippet.ts";
import { nameFolder, type Snippet, tellPlace } from "../pages/snippet.ts";
import type { Project } from "../projects/project.ts";
import type { Result } from "../result.ts";

/** The port that the pages write. */
const WRITTEN_PORT = "8080";
const SERVER = /^(?:npx \S+|dataworks mock) --port \d+$/;

/** Runs the snippets of shells, those of a page one after another in the same world. */
export async function runCommands(
  project: Project,
  snippets: readonly UsedSnippet[],
): Promise<readonly Result[]> {
  const commands = snippets.filter(({ use }) => use === "commands").map(({ snippet }) => snippet);
  const results: Result[] = [];
  for (const page of new Set(commands.map((snippet) => snippet.page))) {
    const cloud = await startServer({ signatures: "ignore" });
    const local = await startServer({ signatures: "ignore" });
    for (const snippet of commands.filter((other) => other.page === page))
      results.push(await runSnippet(snippet, { project, cloud: cloud.url, local: local.url }));
    await Promise.all([cloud.close(), local.close()]);
  }
  return results;
}

async function runSnippet(snippet: Snippet, surroundings: Surroundings): Promise<Result> {
  const { project, cloud, local } = surroundings;
  const text = await writeCommands(snippet.text, surroundings);
  const place = { folder: nameFolder(snippet), env: { DATAWORKS_ENDPOINT: local, CLOUD: cloud } };
  const finished = await project.shell(tellPlace(snippet), text, place);
  const about = { what: "commands", name: tellPlace(snippet) };
  return finished.code === 0
    ? { ...about, verdict: "ok" }
    : { ...about, verdict: "FAILED", reason: readReason(finished) };
}

interface Surroundings {
  readonly project: Project;
  /** The double that stands for the cloud. */
  readonly cloud: string;
  /** The double that a reader has started. */
  readonly local: string;
}

/** A snippet to the letter, but with ports that are free, and with what would call the cloud calling a double. */
async function writeCommands(text: string, { project, local }: Surroundings): Promise<string> {
  const startsOne = text.includes(`--port ${WRITTEN_PORT}`);
  const port = startsOne ? String(await findFreePort()) : new URL(local).port;
  const lines = text
    .replaceAll(WRITTEN_PORT, port)
    .split("\n")
    // The project has installed what the page says, and readers fill in keys for themselves.
    .filter((line) => !line.startsWith("npm install ") && !line.includes("=..."));
  const isServer = SERVER.test(lines.filter((line) => line !== "").at(-1) ?? "");
  const ready = `curl -fs --retry 60 --retry-delay 1 --retry-connrefused --output /dev/null http://127.0.0.1:${port}/_double/journal\n`;
  const written = isServer ? `${lines.join("\n").trimEnd()} &\n${ready}` : lines.join("\n");
  return `${writePrelude(project)}${expectDifference(written)}`;
}

/** Ends what runs in the background at the end, whole groups of processes; and `npx` is what the installer has for it. */
function writePrelude({ installer: { execute, fetchAndRun } }: Project): string {
  return `set -m
trap 'for job in $(jobs -p); do kill -- "-$job" 2>/dev/null || :; done' EXIT
npx() { case "$1" in @*) ${fetchAndRun.join(" ")} "$@" ;; *) ${execute.join(" ")} "$@" ;; esac; }
dataworks() {
  case "$*" in
    *--endpoint*) command dataworks "$@" ;;
    apply* | create-* | delete-* | doctor* | import* | list-* | plan* | test-* | update-*) command dataworks "$@" --endpoint "$CLOUD" ;;
    *) command dataworks "$@" ;;
  esac
}
`;
}

/** `dataworks explain` ends with 1 when it finds a difference, and its page shows one. */
function expectDifference(text: string): string {
  return text.startsWith("dataworks explain") ? `${text.trimEnd()} && exit 3 || [ "$?" = 1 ]\n` : text;
}

async function findFreePort(): Promise<number> {
  await using server = await listenOnLoopback(createServer());
  return server.port;
}
