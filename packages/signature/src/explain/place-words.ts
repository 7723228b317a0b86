import type { Place } from "./finding.ts";

/** The place of a difference, as the beginning of a sentence. */
export const PLACE_WORDS: Readonly<Record<Place, (name: string) => string>> = {
  method: () => "The method",
  path: () => "The path",
  "canonical URI": () => "The canonical URI",
  "canonicalized query string": () => "The canonicalized query string",
  parameter: (name) => `The parameter ${name || "without a name"}`,
  header: (name) => `The header ${name || "without a name"}`,
  "empty line": () => "The empty line after the headers",
  "signed headers": (name) => `The name ${name || "without a name"} among the signed headers`,
  "hashed request payload": () => "The hashed request payload",
  algorithm: () => "The algorithm in the first line",
  "hashed canonical request": () => "The hashed canonical request",
  end: () => "The end of the text",
};
