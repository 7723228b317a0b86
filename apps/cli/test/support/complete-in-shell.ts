import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import type { ShellName } from "../../src/completion/write-completion.ts";
import { createFolder } from "./installed-command.ts";

/** The names of files in the folder where the shells run. */
export const FILES = ["my file.txt", "server.json"] as const;

/** The candidates that a shell offers for each line, once it has sourced a script. Its own keyboard is used where it has one. */
export async function completeInShell(
  shell: ShellName,
  script: string,
  lines: readonly string[],
): Promise<string[][]> {
  const folder = await createFolder();
  const path = join(folder, "completion");
  await writeFile(path, script);
  for (const name of FILES) await writeFile(join(folder, name), "");
  if (shell === "fish") return Promise.all(lines.map((line) => askFish(folder, line)));
  const found = await typeLines(shell, folder, lines);
  return found.map((words, index) => dropTyped(words, lines[index] ?? ""));
}

async function askFish(folder: string, line: string): Promise<string[]> {
  const code = `source ./completion; complete -C ${JSON.stringify(line)}`;
  const fish = spawn("fish", ["--no-config", "-c", code], { cwd: folder, env: createEnv(folder) });
  const candidates = (await text(fish.stdout)).split("\n").filter(Boolean);
  return candidates.map((candidate) => candidate.split("\t")[0]?.replace(/^--[a-z-]+=/, "") ?? "").sort();
}

/** A terminal: `script` of util-linux. Control-O inserts all candidates, and the function prints the words of the line. */
const START = {
  bash: {
    command: "bash --norc --noprofile -i",
    setup: `bind '"\\C-o": insert-completions'; source ./completion`,
  },
  zsh: {
    command: "zsh -f -i",
    setup: `autoload -Uz compinit; compinit -u -D; zstyle ':completion:*' completer _all_matches _complete; zstyle ':completion:*' insert true; zle -C everything complete-word _generic; bindkey '^O' everything; source ./completion`,
  },
} as const;

/** What is typed shows on the terminal too: the words of marks are put together by printf. */
const SETUP = `PS1=; stty -echo; dataworks() { printf '<%s>\\n' "$@"; printf '%s%s\\n' E ND; }; printf '%s%s\\n' E ND`;

async function typeLines(
  shell: keyof typeof START,
  folder: string,
  lines: readonly string[],
): Promise<string[][]> {
  const { command, setup } = START[shell];
  const terminal = spawn("script", ["-qfec", command, "/dev/null"], { cwd: folder, env: createEnv(folder) });
  onTestFinished(() => void terminal.kill("SIGKILL"));
  let shown = "";
  terminal.stdout.on("data", (chunk) => {
    shown += chunk;
  });
  const readAnswer = async () => {
    while (!/^END\r?$/m.test(shown)) await once(terminal.stdout, "data");
    const words = [...shown.matchAll(/^<(.*)>\r?$/gm)].map(([, word = ""]) => word);
    shown = "";
    return words;
  };
  terminal.stdin.write(`${setup}; ${SETUP}\n`);
  await readAnswer();
  const answers: string[][] = [];
  for (const line of lines) {
    terminal.stdin.write(`${line}\u000f\n`);
    answers.push(await readAnswer());
  }
  terminal.stdin.end("exit\n");
  return answers;
}

/** The words of the line but those that were typed in full. */
function dropTyped(words: readonly string[], line: string): string[] {
  const typed = line.split(" ").length - 2;
  return words
    .slice(typed)
    .map((word) => word.replace(/^--[a-z-]+=/, ""))
    .sort();
}

function createEnv(folder: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: folder, TERM: "dumb", LC_ALL: "C.UTF-8" };
}
