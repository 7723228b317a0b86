import { isUnreadableName } from "./is-unreadable-name.ts";
import { splitPointer } from "./json-pointer.ts";
import type { OperationNames } from "./model.ts";

const RESERVED = new Set(
  (
    "await break case catch class const continue debugger default delete do else enum export extends false finally for function " +
    "if implements import in instanceof interface let new null package private protected public return static super switch " +
    "this throw true try typeof var void while with yield arguments eval undefined"
  ).split(" "),
);

/** The one way in which a document's name becomes code: words of ASCII letters and digits, the rest separates them. */
export function createOperationNames(operationId: string): OperationNames | undefined {
  const words = splitWords(operationId);
  const pascal = words.map(capitalise).join("");
  const camel = `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`;
  if (!/^[a-z]/.test(camel) || RESERVED.has(camel) || isUnreadableName(camel)) return undefined;
  return { pascal, camel, stem: words.map((word) => word.toLowerCase()).join("-") };
}

/** An identifier for a named schema, or `undefined` when nothing of the name can stand in one. */
export function toSchemaIdentifier(name: string): string | undefined {
  const pascal = splitWords(name).map(capitalise).join("");
  return /^[A-Za-z]/.test(pascal) ? pascal : undefined;
}

/** The name of the schema that `#/components/schemas/NAME` refers to, without the escapes of a reference. */
export function readSchemaName(reference: string): string {
  return splitPointer(reference)[2] ?? "";
}

function splitWords(name: string): string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z][a-z]*|[a-z]+|\d+/g) ?? [];
}

function capitalise(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
