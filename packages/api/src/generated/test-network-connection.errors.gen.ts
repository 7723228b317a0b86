// The error catalogue made by dataworks-gen from test-network-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { DocumentedError } from "@dataworks-kit/wire";
import type { TestNetworkConnectionErrorCode } from "./test-network-connection.types.gen.ts";
import { errors4, errors5, errors6, errors11, errors13 } from "./shared.errors.gen.ts";

/** The documented errors of TestNetworkConnection. `%s` in a message marks what the service fills in. */
export const testNetworkConnectionErrors: readonly DocumentedError<TestNetworkConnectionErrorCode>[] = [
  {
    code: "Invalid.DI.Parameter",
    message: "The parameter is invalid.",
    summary: "A parameter does not fit, or the data source does not exist.",
    description: "Compare ProjectId, DatasourceName and EnvType with what a list of the workspace shows.",
    status: 400,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "MissingDatasourceName",
    message: "DatasourceName is mandatory for this action.",
    summary: "DatasourceName is missing.",
    description: "Send DatasourceName. If the form body held it, the gateway may read the query alone.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "MissingResourceGroup",
    message: "ResourceGroup is mandatory for this action.",
    summary: "ResourceGroup is missing.",
    description: "Send ResourceGroup. If the form body held it, the gateway may read the query alone.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "InvalidDatasourceName",
    message: "Specified parameter DatasourceName is not valid.",
    summary: "DatasourceName is not valid.",
    description: "Send what the contract says of DatasourceName.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "InvalidResourceGroup",
    message: "Specified parameter ResourceGroup is not valid.",
    summary: "ResourceGroup is not valid.",
    description: "Send what the contract says of ResourceGroup.",
    status: 400,
    evidence: "inferred",
    execution: "none",
  },
  {
    code: "Forbidden.DI.NoPrivilege",
    message: "No access.",
    summary: "The caller may not do this in the workspace.",
    description: "Have an administrator of the workspace add the identity that owns the access key.",
    status: 403,
    evidence: "documented",
    execution: "none",
  },
  {
    code: "InternalError.DI.Parameter",
    message: "A DI internal error occurred.",
    summary: "Data Integration failed.",
    description: "Call again later; quote the RequestId to support if it stays.",
    status: 500,
    evidence: "documented",
    execution: "unknown",
  },
  ...errors4,
  ...errors5,
  ...errors6,
  ...errors11,
  ...errors13,
];
