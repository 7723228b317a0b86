import { parseArgs } from "node:util";

const HELP = `dataworks-gen changes OLDER NEWER [options]

Lists what has changed between two releases of documents, a line each: DOCUMENT#/json/pointer: the effect, the kind, a sentence,
and what it does to each reader: documents (programs that read them), types (code of callers), client (calls of a running
program), double (tests against it), command (flags and output). OLDER and NEWER are a document, or a folder with
*.openapi.yaml or *.openapi.json. Formatting, comments and the order of keys are not changes.

  breaking                 what worked stops
  addition                 something new can be used
  fix                      something else, such as a text; what worked works
  none                     this reader does not see it

  --json                   print the changes as JSON, with the largest effect on each reader
  --root DIR               the folder that references to other files must not leave (default: that of each document)
  --help                   this text

Exit codes: 0 compared, whatever has changed; 1 a document was refused; 2 the command line is wrong.`;

/** What the words after `changes` ask for. */
export interface ChangesCommand {
  readonly older: string;
  readonly newer: string;
  readonly json: boolean;
  readonly root: string | undefined;
}

/** Reads the words after `changes`; a text says what is wrong with them, or is the help. */
export function parseChanges(
  args: readonly string[],
): ChangesCommand | { readonly problem: string } | { readonly help: string } {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (values.help) return { help: HELP };
  const [older, newer, ...others] = positionals;
  if (older === undefined || newer === undefined || others.length > 0)
    return {
      problem: "Name two places: a document or a folder of the older release, then of the newer one.",
    };
  return { older, newer, json: values.json, root: values.root };
}

const OPTIONS = {
  json: { type: "boolean", default: false },
  root: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;
