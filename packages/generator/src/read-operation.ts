import { listCodeRules, readCodeFamilies } from "./code-rules.ts";
import { describeOperation, describeResponse } from "./describe-operation.ts";
import type { DocumentReader, Located } from "./document-reader.ts";
import { isUnreadableName } from "./is-unreadable-name.ts";
import { isJsonObject, type JsonObject, pointTo } from "./json-pointer.ts";
import type { OperationModel, OperationNames, ParameterModel, ResponseModel } from "./model.ts";
import { createOperationNames } from "./names.ts";
import { readConstant, readParameters } from "./read-parameters.ts";
import { type Responses, readErrors, readResponses } from "./read-responses.ts";
import { type RpcExtension, readRpcExtension, requireAgreement } from "./read-rpc-extension.ts";

/** Reads one operation; `undefined` when it was refused (the reader knows why). */
export function readOperation(
  reader: DocumentReader,
  item: Located,
  method: string,
): OperationModel | undefined {
  const located = reader.readObject(item.value[method], pointTo(item.pointer, method));
  if (!located) return undefined;
  const { value: operation, pointer } = located;
  const declared = readDeclared(reader, item, { operation: located, method });
  if (!declared) return undefined;
  const { identity, rpc, parameters, success, ...others } = declared;
  const errors = readErrors(others.failures);
  const families = readCodeFamilies(reader, rpc.codeFamilies, pointTo(pointer, "x-rpc", "codeFamilies"));
  const codes = listCodeRules(errors, families);
  const response = describeResponse(reader, identity.action, success);
  const model = { pointer, method, parameters, success, response };
  return {
    ...model,
    ...others,
    names: identity.names,
    descriptor: describeOperation(reader, operation, { ...identity, ...model, rpc, codes }),
    ...readTexts(reader, operation),
    errors,
  };
}

interface Declared extends Responses {
  readonly identity: Identity;
  readonly rpc: RpcExtension;
  readonly parameters: readonly ParameterModel[];
  readonly success: ResponseModel;
}

/** What the document declares of the call; `undefined` when it has no identity or no success. */
function readDeclared(
  reader: DocumentReader,
  item: Located,
  { operation, method }: { readonly operation: Located; readonly method: string },
): Declared | undefined {
  const { value, pointer } = operation;
  const rpc = readRpcExtension(reader, value, pointer);
  const parameters = readParameters(reader, item, { operation, method });
  requireAgreement(reader, rpc, { parameters, method, pointer });
  const { success, ...others } = readResponses(reader, value, pointer);
  const identity = readIdentity(reader, operation, parameters);
  return identity && success ? { identity, rpc, parameters, success, ...others } : undefined;
}

/** What the document says of the operation to people. */
function readTexts(
  reader: DocumentReader,
  operation: JsonObject,
): Pick<OperationModel, "summary" | "description" | "documentationUrl"> {
  const documentationUrl = readUrl(operation.externalDocs);
  return {
    summary: reader.readText(operation, "summary"),
    description: reader.readText(operation, "description"),
    ...(documentationUrl && { documentationUrl }),
  };
}

interface Identity {
  readonly names: OperationNames;
  readonly operationId: string;
  readonly action: string;
  readonly version: string;
}

function readIdentity(
  reader: DocumentReader,
  { value: operation, pointer }: Located,
  parameters: readonly ParameterModel[],
): Identity | undefined {
  const action = readConstant(parameters, "Action");
  const version = readVersion(reader, parameters);
  requireIdentity(reader, pointTo(pointer, "parameters"), { action, version });
  const operationId = reader.readText(operation, "operationId") || action;
  const names = operationId ? createOperationNames(operationId) : undefined;
  if (operationId && !names)
    reader.refuse(
      pointTo(pointer, "operationId"),
      `${JSON.stringify(operationId)} cannot become a name in code`,
    );
  return action && version && names ? { names, operationId: names.camel, action, version } : undefined;
}

/** Action and Version travel in headers and stand in headings and in names of code. */
function requireIdentity(
  reader: DocumentReader,
  place: string,
  { action, version }: { readonly action: string | undefined; readonly version: string | undefined },
): void {
  if (!action) reader.refuse(place, "has no parameter Action with a const, so it is not an RPC call");
  else if (!/^[A-Za-z]\w*$/.test(action) || isUnreadableName(action))
    reader.refuse(
      place,
      `${JSON.stringify(action)} cannot be an Action: write letters and digits, a letter first, and no name that every object of JavaScript has`,
    );
  if (version === "") reader.refuse(place, "has no parameter Version with a const");
  else if (version && !/^\w[\w.-]*$/.test(version))
    reader.refuse(place, `${JSON.stringify(version)} cannot be a Version: write a date, such as 2020-05-18`);
}

/** The version that the parameter names; that of the document when there is no such parameter. */
function readVersion(reader: DocumentReader, parameters: readonly ParameterModel[]): string | undefined {
  const parameter = parameters.find(({ name }) => name === "Version");
  const info = reader.root.info;
  if (!parameter) return isJsonObject(info) ? reader.readText(info, "version") : "";
  const version = readConstant(parameters, "Version");
  if (!version) reader.refuse(parameter.pointer, "must have one value, as a text: const");
  return version;
}

function readUrl(externalDocs: unknown): string | undefined {
  const url = isJsonObject(externalDocs) ? externalDocs.url : undefined;
  return typeof url === "string" ? url : undefined;
}
