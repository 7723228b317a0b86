import type { Snippet, Use } from "./snippet.ts";

/** Commands that belong to a language other than that of the packages. */
const OTHER = /^(?:pip|go|mvn|python3?|java) /m;
/** What starts a container. */
const DOCKER = /^docker |from "testcontainers"/m;

/** What is done with a snippet. Whatever is not run has a reason. */
export function chooseUse(snippet: Snippet, files: readonly string[]): Use {
  const { language, text } = snippet;
  if (language === "") return { reason: "its page gives it no language: it shows an output or a pattern" };
  if (DOCKER.test(text)) return { reason: "it needs Docker: test:interop runs it where that is there" };
  if (language === "js")
    return text.includes("module.exports") ? { reason: "it configures another tool" } : "script";
  if (language === "yaml") return { reason: "it is a file that its reader writes" };
  if (language === "sh") return chooseUseOfCommands(text, files);
  return language === "ts" ? chooseUseOfProgram(text) : { reason: `${language}: test:interop runs it` };
}

const RUNNERS = {
  "@playwright/test": "playwright",
  "@jest/globals": "jest",
  vitest: "vitest",
  "node:test": "node:test",
} as const;

function chooseUseOfProgram(text: string): Use {
  for (const [module, runner] of Object.entries(RUNNERS))
    if (text.includes(`from "${module}"`)) return runner;
  return /from "(?:msw\/browser|@dataworks-kit\/msw\/(?:vitest|jest))"/.test(text) ? "part" : "program";
}

function chooseUseOfCommands(text: string, files: readonly string[]): Use {
  const commands = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  if (commands.every((line) => line.startsWith("npm install "))) return "installation";
  if (commands.some((line) => /^npm (?:start|test|run)\b/.test(line)))
    return { reason: "it is for a clone of the repository" };
  if (/\bnpx (?:vitest|jest|playwright)\b/.test(text))
    return { reason: "it runs tests: those of its page are run" };
  if (text.includes("git ls-files")) return { reason: "it changes a repository of its reader" };
  if (OTHER.test(text)) return { reason: "it installs for another language: test:interop does so" };
  const missing = findMissing(text, files);
  return missing.length === 0 ? "commands" : { reason: `its reader brings ${missing.join(" and ")}` };
}

/** The files and folders that commands read, and that neither are there nor come from a command before. */
function findMissing(text: string, files: readonly string[]): string[] {
  const folders = [...text.matchAll(/--out (\S+)/g)].map(([, folder]) => `${folder}/`);
  const named = [...text.matchAll(/(?<=[ @])(?<!> )[\w./-]+(?:\.(?:json|ya?ml|txt)\b|\/(?=\s|$))/g)].map(
    ([path]) => path,
  );
  return [...new Set(named)].filter(
    (path) => !files.includes(path) && !folders.some((folder) => path.startsWith(folder)),
  );
}

/** The packages that a page tells its readers to install. */
export function findInstalled({ language, text }: Snippet): string[] {
  if (language !== "sh") return [];
  return [...text.matchAll(/^npm install (.*)$/gm)].flatMap(([, words = ""]) =>
    words.split(" ").filter((word) => !word.startsWith("-")),
  );
}
