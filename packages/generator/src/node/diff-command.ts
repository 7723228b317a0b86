import { parseArgs } from "node:util";

const HELP = `dataworks-gen diff METADATA DOCUMENT... [options]

Lists where documents and the vendor's metadata disagree, a line each: DOCUMENT#/json/pointer: what the document says; what
the vendor says. METADATA is api-docs.json, api.json of one operation, or a folder with such files. Of what the metadata does
not say, a document may say more.

  --known FILE             differences that are meant, as a YAML list of pointer and reason: they are told and do not fail
  --json                   print the differences as JSON
  --root DIR               the folder that references to other files must not leave (default: that of each document)
  --help                   this text

Exit codes: 0 no difference that is not known; 1 there is one, or a file was refused; 2 the command line is wrong.`;

/** What the words after `diff` ask for. */
export interface DiffCommand {
  readonly metadata: string;
  readonly documents: readonly string[];
  readonly known: string | undefined;
  readonly json: boolean;
  readonly root: string | undefined;
}

/** Reads the words after `diff`; a text says what is wrong with them, or is the help. */
export function parseDiff(
  args: readonly string[],
): DiffCommand | { readonly problem: string } | { readonly help: string } {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (values.help) return { help: HELP };
  const [metadata, ...documents] = positionals;
  if (metadata === undefined || documents.length === 0)
    return { problem: "Name the vendor's metadata, and at least one document." };
  return { metadata, documents, known: values.known, json: values.json, root: values.root };
}

const OPTIONS = {
  known: { type: "string" },
  json: { type: "boolean", default: false },
  root: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;
