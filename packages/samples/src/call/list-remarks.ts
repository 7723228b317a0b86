import type { CallModel } from "./read-call.ts";

/** A name that may stand in a comment of any language as it is. */
const PLAIN = /^[A-Za-z][\w.-]{0,63}$/;

/** What a reader should know of a call, whatever the language: what is missing, left out, or the endpoint's. */
export function listRemarks({ operation, missing, unknown, endpoint }: CallModel): string[] {
  const plain = unknown.filter((name) => PLAIN.test(name));
  const list = [...plain, ...(plain.length < unknown.length ? ["what has an odd name"] : [])].join(", ");
  return [
    ...endpoint.remarks,
    ...(missing.length > 0 ? [`Required and not filled in: ${missing.join(", ")}.`] : []),
    ...(list === "" ? [] : [`Left out, since ${operation.action} has no such parameter: ${list}.`]),
  ];
}

/** What the contract does not allow, for clients that send it all the same. */
export function listViolations({ parameters }: CallModel): string[] {
  return parameters.flatMap(({ name, refused }) =>
    refused ? [`The contract does not allow this ${name}: ${refused}.`] : [],
  );
}

/** Lines of a comment. */
export function writeComment(lines: readonly string[], start: string): string {
  return lines.map((line) => `${start}${line}\n`).join("");
}
