import { parseArgs } from "node:util";

const IMPORT_HELP = `dataworks-gen import METADATA [--action NAME]... --out DIR [options]

Writes a document for each operation of the vendor's metadata: api-docs.json of a product of the RPC style, or api.json of
one operation. The documents hold facts alone; each description is left to be written. All are written, or none.

  --out DIR                where the documents go: create-disk.openapi.yaml for CreateDisk
  --action NAME            an operation that is wanted, and perhaps further ones (default: all)
  --except NAME            an operation that is not wanted
  --force                  replace documents that hold something else
  --product CODE           the product, and
  --api-version DATE       its version, where api.json does not say them
  --help                   this text

What no document can hold, such as an example that does not fit, is left out and told.

Exit codes: 0 done; 1 the metadata was refused, or a document cannot be written; 2 the command line is wrong.`;

/** What the words after `import` ask for. */
export interface ImportCommand {
  readonly metadata: string;
  readonly out: string;
  readonly actions: readonly string[];
  readonly except: readonly string[];
  readonly force: boolean;
  readonly product: string | undefined;
  readonly version: string | undefined;
}

/** Reads the words after `import`; a text says what is wrong with them, or is the help. */
export function parseImport(args: readonly string[]): ImportCommand | { problem: string } | { help: string } {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (values.help) return { help: IMPORT_HELP };
  const [metadata, ...others] = positionals;
  if (metadata === undefined || others.length > 0)
    return { problem: "Name one file with the vendor's metadata." };
  if (!values.out) return { problem: "--out DIR is missing: where should the documents go?" };
  const { action: actions, except, force, product, out } = values;
  return { metadata, out, actions, except, force, product, version: values["api-version"] };
}

const OPTIONS = {
  out: { type: "string" },
  action: { type: "string", multiple: true, default: [] as string[] },
  except: { type: "string", multiple: true, default: [] as string[] },
  force: { type: "boolean", default: false },
  product: { type: "string" },
  "api-version": { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;
