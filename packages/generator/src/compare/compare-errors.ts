import { isJsonObject, pointTo } from "../json-pointer.ts";
import type { OperationModel } from "../model.ts";
import { type Report, writeValue } from "./difference.ts";

interface PlacedError {
  readonly status: string;
  readonly code: string;
  readonly message: string;
  /** Where the body of its example stands. */
  readonly pointer: string;
}

/**
 * Reports codes of the vendor that ours lacks, or to which it gives another status or text. Ours has more, such as those of the
 * gateway, of which the metadata of an operation does not speak.
 */
export function compareErrors(ours: OperationModel, vendor: OperationModel, report: Report): void {
  const here = listErrors(ours);
  for (const error of listErrors(vendor)) {
    const candidates = here.filter(({ code }) => code === error.code);
    if (candidates.length > 0) compareError(candidates, error, report);
    else report(pointToMissing(ours, error), "no such code", `${error.status}: ${error.message}`);
  }
}

function compareError(candidates: readonly PlacedError[], error: PlacedError, report: Report): void {
  const [first] = candidates;
  const ofStatus = candidates.filter(({ status }) => status === error.status);
  const [nearest] = ofStatus;
  if (first && !nearest) report(first.pointer, `status ${first.status}`, `status ${error.status}`);
  if (nearest && !ofStatus.some(({ message }) => message === error.message))
    report(pointTo(nearest.pointer, "Message"), writeValue(nearest.message), writeValue(error.message));
}

function pointToMissing({ pointer }: OperationModel, { status, code }: PlacedError): string {
  return pointTo(pointer, "responses", status, "content", "application/json", "examples", code);
}

function listErrors({ failures }: OperationModel): PlacedError[] {
  return failures.flatMap(({ key, examples }) =>
    examples.flatMap(({ value, pointer }) => {
      if (!isJsonObject(value) || typeof value.Code !== "string") return [];
      return [{ status: key, code: value.Code, message: String(value.Message ?? ""), pointer }];
    }),
  );
}
