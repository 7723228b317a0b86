import type { DataWorksError } from "@dataworks-kit/client/core";
import type { OperationContract } from "@dataworks-kit/wire";
import { printable, printableLine } from "../printable.ts";
import { inCommandWords, nameOfOption } from "./command-words.ts";
import { flagOf } from "./flag-of.ts";

/** The call that failed. */
export interface FailedCall {
  /** The command. */
  readonly name: string;
  readonly contract: OperationContract;
  /** A command that looks whether it was carried out, if there is one. */
  readonly look?: string | undefined;
}

/** A failure for people: what happened, what it means, what to do. */
export function describeError(error: DataWorksError, call: FailedCall): string {
  const lines =
    error.kind === "config"
      ? configLines(error, call)
      : [messageOf(error, call), ...adviceLines(error, call)];
  return `dataworks: ${lines.map(printableLine).join("\n")}\n`;
}

/** A failure for programs. */
export function errorJson(error: DataWorksError, call: FailedCall): string {
  const { kind, ambiguous, code, status, requestId, recommend } = error;
  const operation = isOfClient(error) ? call.contract.operation.action : error.operation;
  const issues = error.issues.map(({ path, message }) => ({
    path: isOfClient(error) ? nameOfOption(path) : path,
    message: inCommandWords(message),
  }));
  const message = messageOf(error, call);
  const body = { kind, operation, message, ambiguous, code, status, requestId, recommend };
  return `${printable(JSON.stringify({ error: issues.length > 0 ? { ...body, issues } : body }))}\n`;
}

/** Its issues are options, not parameters. */
function isOfClient({ operation }: DataWorksError): boolean {
  return operation.startsWith("createClient");
}

/** Its own words for what the client tells by its options; what a server said stays as it is. */
function messageOf(error: DataWorksError, { contract }: FailedCall): string {
  const { kind, operation, issues, message } = error;
  if (kind === "api" || kind === "protocol") return message;
  if (operation === "credentials" || issues.length === 0) return inCommandWords(message);
  return `${contract.operation.action} was not sent. ${issuesOf(error).join("; ")}.`;
}

/** Each by the flag that it is about. */
function issuesOf(error: DataWorksError): string[] {
  const nameOf = isOfClient(error) ? nameOfOption : flagOf;
  return error.issues.map(({ path, message }) => `${nameOf(path)}: ${inCommandWords(message)}`);
}

function configLines(error: DataWorksError, call: FailedCall): string[] {
  const { operation, issues } = error;
  if (operation === "credentials" && issues.length > 0) return credentialLines(issues);
  if (issues.length === 0) return [messageOf(error, call)];
  const list = issuesOf(error).map((issue) => `  ${issue}`);
  return ["nothing was sent:", ...list, `Try: dataworks ${call.name} --help`];
}

function credentialLines(issues: DataWorksError["issues"]): string[] {
  const list = issues.map(({ path, message }) => `  ${path} ${message}`);
  return ["nothing was sent: there is no access key that serves.", ...list];
}

function adviceLines(
  { code, recommend, ambiguous }: DataWorksError,
  { contract, look }: FailedCall,
): string[] {
  const entry = contract.errors.find((error) => error.code === code);
  return [
    ...(entry ? [`  Meaning    ${entry.summary}`, `  To do      ${entry.description}`] : []),
    ...(recommend ? [`  More       ${recommend}`] : []),
    ...(ambiguous && look ? [`  To look    ${look}`] : []),
  ];
}
