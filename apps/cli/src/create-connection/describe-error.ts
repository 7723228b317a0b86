import { createConnectionErrors } from "@dataworks-kit/api";
import type { DataWorksError } from "@dataworks-kit/client";
import { printable, printableLine } from "../printable.ts";
import { inCommandWords } from "./command-words.ts";
import { flagOf } from "./parameter-flags.ts";

/** A failure for people: what happened, what it means, what to do. */
export function describeError(error: DataWorksError): string {
  const lines = error.kind === "config" ? configLines(error) : [error.message, ...adviceLines(error)];
  return `dataworks: ${lines.map((line) => printableLine(inCommandWords(line))).join("\n")}\n`;
}

/** A failure for programs. */
export function errorJson(error: DataWorksError): string {
  const { kind, operation, ambiguous, code, status, requestId, recommend } = error;
  const message = inCommandWords(error.message);
  const issues = error.issues.map(({ path, message }) => ({ path, message: inCommandWords(message) }));
  const body = { kind, operation, message, ambiguous, code, status, requestId, recommend };
  return `${printable(JSON.stringify({ error: issues.length > 0 ? { ...body, issues } : body }))}\n`;
}

function configLines({ operation, issues, message }: DataWorksError): string[] {
  if (operation === "credentials" && issues.length > 0) return credentialLines(issues);
  if (issues.length === 0) return [message];
  const list = issues.map(({ path, message: expected }) => `  ${nameOf(path)}: ${expected}`);
  return ["nothing was sent:", ...list, "Try: dataworks create-connection --help"];
}

/** The region is a flag and a variable. */
function nameOf(path: string): string {
  return path === "regionId" ? "--region-id (or ALIBABA_CLOUD_REGION_ID)" : flagOf(path);
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
