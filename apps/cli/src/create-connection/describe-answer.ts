import type { CreateConnectionInput, CreateConnectionOutput } from "@dataworks-kit/api";
import { stringifyJson } from "@dataworks-kit/wire";
import { printable, printableLine } from "../printable.ts";

/** A success for people. */
export function describeAnswer(
  { Data, RequestId }: CreateConnectionOutput,
  input: CreateConnectionInput,
): string {
  const kind = [input.ConnectionType, input.SubType].filter(Boolean).join(" ");
  const environment = input.EnvType === 1 ? "production" : "development";
  const what = printableLine(`${input.Name} (${kind}, ${environment}) in workspace ${input.ProjectId}`);
  return `Created the data source ${what}.\n  Data       ${printableLine(String(Data))}\n  RequestId  ${printableLine(String(RequestId))}\n`;
}

/** A success for programs: the answer as it came, integers exact. */
export function answerJson(answer: CreateConnectionOutput): string {
  return `${printable(stringifyJson(answer))}\n`;
}
