import { stringifyJson } from "@dataworks-kit/wire";
import type { SourceDocument } from "../generate.ts";
import type { Json } from "../json-pointer.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The document with all that it shares and refers to, as one JSON file: `create-disk.openapi.json` of `create-disk.openapi.yaml`. */
export function printDocument({ name, document }: SourceDocument): GeneratedFile {
  return { path: `${name.replace(/\.(?:ya?ml|json)$/i, "")}.json`, text: `${stringifyDocument(document)}\n` };
}

/** In lines, but for one with integers that only the exact writer knows. */
function stringifyDocument(document: Json): string {
  try {
    return JSON.stringify(document, null, 2);
  } catch {
    return stringifyJson(document);
  }
}
