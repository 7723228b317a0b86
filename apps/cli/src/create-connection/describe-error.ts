import { createConnectionErrors, createConnectionOperation } from "@dataworks-kit/api";
import type { DataWorksError } from "@dataworks-kit/client";
import { printable, printableLine } from "../printable.ts";
import { inCommandWords, nameOf } from "./command-words.ts";

/** A failure for people: what happened, what it means, what to do. */
export function describeError(error: DataWorksError): string {
  const lines = error.kind === "config" ? configLines(error) : [messageOf(error), ...adviceLines(error)];
  return `dataworks: ${lines.map(printableLine).join("\n")}\n`;
}

/** A failure for programs. */
export function errorJson(error: DataWorksError): string {
  const { kind, ambiguous, code, status, requestId, recommend } = error;
  const operation = error.operation === "createClient" ? createConnectionOperation.action : error.operation;
  const issues = error.issues.map(({ path, message }) => ({
    path: error.operation === "createClient" ? nameOf(path) : path,
    message: inCommandWords(message),
  }));
  const body = { kind, operation, message: messageOf(error), ambiguous, code, status, requestId, recommend };
  return `${printable(JSON.stringify({ error: issues.length > 0 ? { ...body, issues } : body }))}\n`;
}

/** Its own words for what the client tells by its options; what a server said stays as it is. */
function messageOf({ kind, operation, issues, message }: DataWorksError): string {
  if (kind === "api" || kind === "protocol") return message;
  if (operation === "credentials" || issues.length === 0) return inCommandWords(message);
  const list = issues.map(({ path, message: expected }) => `${nameOf(path)}: ${inCommandWords(expected)}`);
  return `${createConnectionOperation.action} was not sent. ${list.join("; ")}.`;
}

function configLines(error: DataWorksError): string[] {
  const { operation, issues } = error;
  if (operation === "credentials" && issues.length > 0) return credentialLines(issues);
  if (issues.length === 0) return [messageOf(error)];
  const list = issues.map(({ path, message }) => `  ${nameOf(path)}: ${inCommandWords(message)}`);
  return ["nothing was sent:", ...list, "Try: dataworks create-connection --help"];
}

function credentialLines(issues: DataWorksError["issues"]): string[] {
  const list = issues.map(({ path, message }) => `  ${path} ${message}`);
  return ["nothing was sent: there is no access key that serves.", ...list];
}

function adviceLines({ code, recommend }: DataWorksError): string[] {
  const entry = createConnectionErrors.find((error) => error.code === code);
  return [
    ...(entry ? [`  Meaning    ${entry.summary}`, `  To do      ${entry.description}`] : []),
    ...(recommend ? [`  More       ${recommend}`] : []),
  ];
}
