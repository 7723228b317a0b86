import type { Command } from "commander";
import { addApplyCommand } from "./apply-command.ts";
import { addCheckCommand } from "./check-command.ts";
import { addCompletionCommand } from "./completion-command.ts";
import { addDoctorCommand } from "./doctor-command.ts";
import { addErrorsCommand } from "./errors-command.ts";
import { addExplainCommand } from "./explain-command.ts";
import { addExplorerCommand } from "./explorer-command.ts";
import { addImportCommand } from "./import-command.ts";
import { addMigrateCommand } from "./migrate-command.ts";
import { addMockCommand } from "./mock-command.ts";
import { addOperationCommands } from "./operation/operation-command.ts";
import { addPlanCommand } from "./plan-command.ts";
import { addSampleCommand } from "./sample-command.ts";
import { addSchemaCommand } from "./schema-command.ts";
import type { Shell } from "./terminal.ts";

/** Adds every command. Of the operations the one that is called is enough; help needs all of them. */
export async function addCommands(program: Command, words: readonly string[], shell: Shell): Promise<void> {
  await addOperationCommands(program, words, shell);
  await addSampleCommand(program, words, shell.terminal);
  addMockCommand(program, shell);
  addCheckCommand(program, shell);
  addPlanCommand(program, shell);
  addApplyCommand(program, shell);
  addSchemaCommand(program, shell);
  addImportCommand(program, shell);
  addMigrateCommand(program, shell);
  addExplainCommand(program, shell);
  addErrorsCommand(program, shell);
  addDoctorCommand(program, shell);
  addCompletionCommand(program, shell);
  addExplorerCommand(program, shell);
}
