import type { ParametersIn } from "@dataworks-kit/signature/request";
import type { OperationDescriptor } from "@dataworks-kit/wire";

/** Where the parameters of a call travel: as the caller wants it, but for an operation that has no form. */
export function placeOf({ methods, parametersIn }: OperationDescriptor, wanted: ParametersIn): ParametersIn {
  return methods[0] === "GET" || !parametersIn.includes("form") ? "query" : wanted;
}
