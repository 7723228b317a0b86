import type { Excerpt, Explanation, Fix, FixLanguage, Side, Sides } from "@dataworks-kit/signature/explain";
import { type Command, Option } from "commander";
import { EXIT, UsageError } from "./exit-codes.ts";
import { InterruptedError, type Shell, type Terminal } from "./terminal.ts";
import { toPrintable, toPrintableLine } from "./to-printable.ts";

/** The names of files, or `-` for standard input. */
type Files = Partial<Record<Side, string>>;

interface ExplainOptions extends Files {
  readonly code?: FixLanguage;
}

/** Named here too, so that the help of all commands need not load what explains. */
const LANGUAGES: readonly FixLanguage[] = ["python", "java", "go", "node", "bash"];

const HELP = `
Give what the server says it signed, which is in the message of SignatureDoesNotMatch, and what your code signs: the string
to sign, or the canonical request of ACS3. Each may stand in JSON, XML, a log line, quotes or escapes. A request as it was sent serves on
either side: a curl command, a signed URL, a HAR, an HTTP request. One alone serves: it is held to the rules. Nothing is sent. A few
characters around the first difference are shown.

The first line is the verdict. With --code, the last lines are code that fixes it.

Exit codes:
  0    nothing is wrong with what was given
  1    a rule is broken, or the texts differ
  2    the command line is wrong, a file cannot be read, or it holds nothing that was signed

Examples:
  dataworks explain --server refusal.json --mine string-to-sign.txt
  dataworks explain --server refusal.json --mine curl.txt --code python
  pbpaste | dataworks explain --server -
`;

/** Adds `dataworks explain`: why a signature was refused. It knows every call of Alibaba Cloud, not only ours. */
export function addExplainCommand(program: Command, { terminal, onExit }: Shell): void {
  program
    .command("explain")
    .description("Say why a signature was refused.")
    .option("--server <FILE>", "what the server says it signed; - for standard input")
    .option("--mine <FILE>", "what your code signs; - for standard input")
    .addOption(
      new Option("--code <LANGUAGE>", "show the lines that fix it in this language").choices(LANGUAGES),
    )
    .addHelpText("after", HELP)
    .action(async (options: ExplainOptions) => {
      onExit(await explainFiles(options, terminal, Date.now()));
    });
}

async function explainFiles(options: ExplainOptions, terminal: Terminal, now: number): Promise<number> {
  const { code, ...files } = options;
  if (!files.server && !files.mine)
    throw new UsageError("explain: give --server FILE, --mine FILE, or both.");
  if (files.server === "-" && files.mine === "-")
    throw new UsageError("explain: only one of --server and --mine can be standard input.");
  const { describeExplanation, explainRefusal, findRefusalFix, PASTE_LIMIT } = await import(
    "@dataworks-kit/signature/explain"
  );
  const sides: Sides = {
    ...(files.server && { server: await readSide("server", files.server, PASTE_LIMIT, terminal) }),
    ...(files.mine && { mine: await readSide("mine", files.mine, PASTE_LIMIT, terminal) }),
  };
  const explanation = explainRefusal(sides, { now });
  const fix = code && showFix(findRefusalFix(explanation, sides), code);
  const lines = [...describeExplanation(explanation), ...showDifference(explanation), ...(fix ?? [])];
  terminal.out(toPrintable(`${lines.join("\n")}\n`));
  return chooseCode(explanation);
}

/** A character has up to four bytes in UTF-8. */
const MOST_BYTES = 4;

async function readSide(side: Side, path: string, limit: number, terminal: Terminal): Promise<string> {
  try {
    return await terminal.read(path, limit * MOST_BYTES);
  } catch (cause) {
    if (cause instanceof InterruptedError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const source = path === "-" ? "standard input" : path;
    throw new UsageError(`--${side}: cannot read ${source}: ${reason}.`, { cause });
  }
}

/** The characters around the first difference, and a mark below the first that differs. */
function showDifference(explanation: Explanation): string[] {
  if (explanation.kind !== "different" || explanation.finding.kind !== "different") return [];
  const { ours, theirs } = explanation.finding;
  const before = writeBefore(ours);
  return [
    "",
    `  server  ${before}${writeAfter(ours)}`,
    `  mine    ${before}${writeAfter(theirs)}`,
    `          ${" ".repeat([...before].length)}^`,
  ];
}

/** The rule, and code that keeps it. */
function showFix(fix: Fix | undefined, language: FixLanguage): string[] {
  if (!fix) return ["", "No line of code fixes this by itself."];
  // A terminal is shown no control characters, and a tab is one.
  const code = fix.code[language].replaceAll("\t", "    ");
  return ["", fix.rule, "", ...code.split("\n").map((line) => `  ${line}`)];
}

function writeBefore({ before, isCutBefore }: Excerpt): string {
  return `${isCutBefore ? "…" : ""}${toPrintableLine(before)}`;
}

function writeAfter({ after, isCutAfter }: Excerpt): string {
  return `${toPrintableLine(after)}${isCutAfter ? "…" : ""}`;
}

function chooseCode({ kind }: Explanation): number {
  if (kind === "unread" || kind === "empty") return EXIT.usage;
  return kind === "different" || kind === "broken rule" ? EXIT.refused : EXIT.done;
}
