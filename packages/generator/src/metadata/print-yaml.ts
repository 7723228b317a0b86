import { stringify } from "yaml";
import type { JsonObject } from "../json-pointer.ts";
import type { Metadata } from "./read-metadata.ts";

const OPTIONS = {
  // Older readers of YAML take 2020-05-18 for a date, and yes for true.
  compat: "yaml-1.1",
  aliasDuplicateObjects: false,
  lineWidth: 120,
} as const;

/** A document as YAML, with what is left to do on top. */
export function printYaml(
  document: JsonObject,
  { product, version }: Pick<Metadata, "product" | "version">,
): string {
  return `# The facts of the vendor's metadata of ${product} ${version}. Left to write: what each item means ("Not described yet."), and
# what the metadata does not say, such as which parameters are secret and what may be repeated.
${stringify(document, OPTIONS)}`;
}
