import type { DataWorksError } from "@dataworks-kit/client/core";
import type { OperationContract } from "@dataworks-kit/wire";
import { chooseExitCode } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { toPrintable, toPrintableLine } from "../to-printable.ts";
import { toCommandWords, toOptionFlag } from "./command-words.ts";
import type { GivenCall } from "./read-given-call.ts";
import { toFlag } from "./to-flag.ts";
import { writeLookCommand } from "./write-command-line.ts";

/** Prints the failure of a call to standard error, for people or as JSON; returns the exit code. */
export function printFailure(error: DataWorksError, call: GivenCall, terminal: Terminal): number {
  terminal.err(call.flags.json ? writeErrorJson(error, call) : describeError(error, call));
  return chooseExitCode(error, terminal.interrupted);
}

/** What happened, what it means, what to do. */
function describeError(error: DataWorksError, call: GivenCall): string {
  const lines =
    error.kind === "config"
      ? describeConfigError(error, call)
      : [writeMessage(error, call), ...writeAdvice(error, call)];
  return `dataworks: ${lines.map(toPrintableLine).join("\n")}\n`;
}

function writeErrorJson(error: DataWorksError, call: GivenCall): string {
  const { kind, ambiguous, code, status, requestId, recommend } = error;
  const isOfClient = isAboutOptions(error);
  const operation = isOfClient ? call.contract.operation.action : error.operation;
  const issues = error.issues.map(({ path, message }) => ({
    path: isOfClient ? toOptionFlag(path) : path,
    message: toCommandWords(message),
  }));
  const message = writeMessage(error, call);
  const body = { kind, operation, message, ambiguous, code, status, requestId, recommend };
  return `${toPrintable(JSON.stringify({ error: issues.length > 0 ? { ...body, issues } : body }))}\n`;
}

/** Whether the issues are about options of the client, not about parameters. */
function isAboutOptions({ operation }: DataWorksError): boolean {
  return operation.startsWith("createClient");
}

/** The client's message in the words of the command; the words of a server stay as they are. */
function writeMessage(error: DataWorksError, { contract }: GivenCall): string {
  const { kind, operation, issues, message } = error;
  if (kind === "api" || kind === "protocol") return message;
  if (operation === "credentials" || issues.length === 0) return toCommandWords(message);
  return `${contract.operation.action} was not sent. ${listIssues(error, contract).join("; ")}.`;
}

/** Each issue with the flag that it is about. */
function listIssues(error: DataWorksError, { operation }: OperationContract): string[] {
  const toName = (path: string) =>
    isAboutOptions(error) ? toOptionFlag(path) : toFlag(path, operation.parameters);
  return error.issues.map(({ path, message }) => `${toName(path)}: ${toCommandWords(message)}`);
}

function describeConfigError(error: DataWorksError, call: GivenCall): string[] {
  const { operation, issues } = error;
  if (issues.length === 0) return [writeMessage(error, call)];
  if (operation === "credentials") {
    const tried = issues.map(({ path, message }) => `  ${path} ${message}`);
    return ["nothing was sent: no usable access key was found.", ...tried];
  }
  const list = listIssues(error, call.contract).map((issue) => `  ${issue}`);
  return ["nothing was sent:", ...list, `Try: dataworks ${call.name} --help`];
}

function writeAdvice({ code, recommend, ambiguous }: DataWorksError, call: GivenCall): string[] {
  const documented = call.contract.errors.find((error) => error.code === code);
  const look = ambiguous ? writeLookCommand(call) : undefined;
  return [
    ...(documented ? [`  Meaning    ${documented.summary}`, `  To do      ${documented.description}`] : []),
    ...(recommend ? [`  More       ${recommend}`] : []),
    ...(look ? [`  To look    ${look}`] : []),
  ];
}
