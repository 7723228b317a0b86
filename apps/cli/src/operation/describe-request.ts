import type { RedactedRequest, Retry } from "@dataworks-kit/client/core";
import { toPrintableLine } from "../to-printable.ts";

/** A request and the steps of its signature, for people. The client has masked the secrets. */
export function describeRequest(request: RedactedRequest): string {
  const { method, url, headers, parameters, body, algorithm } = request;
  const place = body === undefined ? "query" : "body";
  const lines = [
    `${method} ${url.split("?", 1)[0]}`,
    ...writeTable(Object.entries(headers)),
    "",
    `Parameters in the ${place}`,
    ...writeTable(parameters),
    "",
    `Signature ${algorithm}`,
    ...writeStep("canonical request", request.canonicalRequest),
    ...writeStep("string to sign", request.stringToSign),
    "",
    "",
  ];
  return lines.map(toPrintableLine).join("\n");
}

/** A line that says why the command takes longer. */
export function describeRetry({ attempt, reason, delayMs, error }: Retry): string {
  const seconds = (delayMs / 1000).toFixed(1);
  const code = toPrintableLine(error.code ?? error.kind);
  return `dataworks: attempt ${attempt} failed (${code}, ${reason}); trying again in ${seconds} s\n`;
}

function writeTable(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
}

/** One algorithm has no canonical request. */
function writeStep(name: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`  ${name}`, ...text.split("\n").map((line) => `    | ${line}`)];
}
