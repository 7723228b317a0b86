import { type CreateConnectionInput, type CreateConnectionOutput, stringifyJson } from "@dataworks-kit/api";
import { printable } from "../printable.ts";

/** A success for people. */
export function describeAnswer(
  { Data, RequestId }: CreateConnectionOutput,
  input: CreateConnectionInput,
): string {
  const kind = [input.ConnectionType, input.SubType].filter(Boolean).join(" ");
  const environment = input.EnvType === 1 ? "production" : "development";
  return printable(
    `Created the data source ${input.Name} (${kind}, ${environment}) in workspace ${input.ProjectId}.\n` +
      `  Data       ${Data}\n  RequestId  ${RequestId}\n`,
  );
}

/** A success for programs: the answer as it came, integers exact. */
export function answerJson(answer: CreateConnectionOutput): string {
  return `${stringifyJson(answer)}\n`;
}
