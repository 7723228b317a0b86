import { documentation } from "@dataworks-kit/api/documentation";
import { type Command, Option } from "commander";
import { EXIT } from "./exit-codes.ts";
import type { Shell } from "./terminal.ts";
import { toPrintable } from "./to-printable.ts";

const HELP = `
The schema is made from the contract: the members of an entry, the types, the members of Content by type, and what each means. It
asks for secrets as references. What defaults and environments add up to is left to dataworks check. Nothing is sent.

An editor with the YAML language server, such as VS Code with the extension YAML, uses it for a file that begins with

  # yaml-language-server: $schema=./data-sources.schema.json

Exit codes:
  0    done
  2    the command line is wrong
  5    done, but the schema could not be written to standard output

Examples:
  dataworks schema > data-sources.schema.json
  dataworks schema --allow-undocumented-type > data-sources.schema.json
`;

/** Adds `dataworks schema`: a JSON Schema of the files that `dataworks check` reads. */
export function addSchemaCommand(program: Command, { terminal, onExit }: Shell): void {
  program
    .command("schema")
    .description("Print a JSON Schema of files that list data sources, for editors.")
    .addOption(new Option("--allow-undocumented-type", "accept any DataSourceType, SubType and Content"))
    .addHelpText("after", HELP)
    .action(async ({ allowUndocumentedType = false }: { readonly allowUndocumentedType?: boolean }) => {
      const { createDesiredSchema } = await import("./desired/desired-schema.ts");
      const schema = createDesiredSchema(await documentation.createDataSource(), {
        undocumentedType: allowUndocumentedType,
      });
      terminal.out(toPrintable(`${JSON.stringify(schema, null, 2)}\n`));
      onExit(EXIT.done);
    });
}
