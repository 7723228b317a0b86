import { createConnectionErrors } from "@dataworks-kit/api";
import type { DataWorksError } from "@dataworks-kit/client";
import { printable } from "../printable.ts";
import { flagOf } from "./parameter-flags.ts";

/** A failure for people: what happened, what it means, what to do. */
export function describeError(error: DataWorksError): string {
  const lines = error.kind === "config" ? configLines(error) : [error.message, ...adviceLines(error)];
  return printable(`dataworks: ${lines.join("\n")}\n`);
}

/** A failure for programs. */
export function errorJson(error: DataWorksError): string {
  const { kind, operation, message, ambiguous, code, status, requestId, recommend, issues } = error;
  const body = { kind, operation, message, ambiguous, code, status, requestId, recommend };
  return `${JSON.stringify({ error: issues.length > 0 ? { ...body, issues } : body })}\n`;
}

function configLines({ issues, message }: DataWorksError): string[] {
  // An option of the client has the name of a flag too.
  if (issues.length === 0) return [message.replace(/^createClient: (\w+)/, (_, option) => flagOf(option))];
  const list = issues.map(({ path, message: expected }) => `  ${flagOf(path)}: ${expected}`);
  return ["nothing was sent:", ...list, "Try: dataworks create-connection --help"];
}

function adviceLines({ code, recommend }: DataWorksError): string[] {
  const entry = createConnectionErrors.find((error) => error.code === code);
  return [
    ...(entry ? [`  Meaning    ${entry.summary}`, `  To do      ${entry.description}`] : []),
    ...(recommend ? [`  More       ${recommend}`] : []),
  ];
}
