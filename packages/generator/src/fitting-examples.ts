import type { CheckTree } from "./check-tree.ts";
import type { DocumentReader } from "./document-reader.ts";
import { pointTo } from "./json-pointer.ts";
import type { OperationModel, ParameterModel } from "./model.ts";
import { buildBodyCheck, buildParameterCheck } from "./operation-checks.ts";
import type { Judge } from "./run-check.ts";

/**
 * An operation with the examples alone that fit their schemas. One that a parameter or an answer gives is what somebody
 * will copy, so that a wrong one is refused; what a schema gives is a hint to people, often text for every type, and is
 * passed over.
 */
export function keepFittingExamples(
  reader: DocumentReader,
  operation: OperationModel,
  judge: Judge,
): OperationModel {
  const fits = (check: CheckTree, value: unknown, pointer?: string) => {
    const [issue] = judge(check, value);
    if (issue && pointer !== undefined) reader.refuse(pointer, describeMisfit(issue));
    return !issue;
  };
  for (const { value, pointer } of operation.success.examples)
    fits(buildBodyCheck(operation.success), value, pointer);
  const parameters = operation.parameters.map((parameter): ParameterModel => {
    const check = buildParameterCheck(parameter);
    return {
      ...parameter,
      examples: parameter.examples.filter(({ value, pointer }) => fits(check, value, pointer)),
    };
  });
  return { ...operation, parameters };
}

function describeMisfit({
  path,
  message,
}: {
  readonly path: readonly (string | number)[];
  readonly message: string;
}): string {
  const place = path.length === 0 ? "it" : pointTo("", ...path);
  return `does not fit its schema: ${place} ${message}`;
}
