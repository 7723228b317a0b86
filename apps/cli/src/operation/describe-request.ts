import type { RedactedRequest } from "@dataworks-kit/client/core";
import { printableLine } from "../printable.ts";

/** A request and the steps of its signature, for people. Secrets are masked by the client. */
export function describeRequest(request: RedactedRequest): string {
  const { method, url, headers, parameters, body, algorithm } = request;
  const place = body === undefined ? "query" : "body";
  const lines = [
    `${method} ${url.split("?", 1)[0]}`,
    ...table(Object.entries(headers)),
    "",
    `Parameters in the ${place}`,
    ...table(parameters),
    "",
    `Signature ${algorithm}`,
    ...(request.canonicalRequest === undefined ? [] : step("canonical request", request.canonicalRequest)),
    ...step("string to sign", request.stringToSign),
    "",
    "",
  ];
  return lines.map(printableLine).join("\n");
}

function table(pairs: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
}

function step(name: string, text: string): string[] {
  return [`  ${name}`, ...text.split("\n").map((line) => `    | ${line}`)];
}
