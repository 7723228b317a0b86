import { dirname, isAbsolute, join } from "node:path";
import { InterruptedError, type Terminal } from "../terminal.ts";
import type { Mistakes } from "./mistakes.ts";
import { listScalars, type ReadText, type ScalarNode, type TreeNode } from "./tree.ts";

/** A part of a text: itself, or a reference to where it is. */
export type TextPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "env" | "file"; readonly name: string }
  | { readonly kind: "stdin" }
  | { readonly kind: "unreadable" };

/** The references that there are, for messages. */
export const REFERENCES = `\${env:NAME}, \${file:PATH} or \${stdin}`;

/** A longer file does not hold one secret. */
const MAX_BYTES = 64 * 1024;

const ESCAPE_OR_REFERENCE = /\$\$\{|\$\{([^}]*)(\}?)/g;

/** The parts of a text. `$${` is a `${` that refers to nothing. */
export function readParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, 1: inside, 2: close, index } of text.matchAll(ESCAPE_OR_REFERENCE)) {
    parts.push({ kind: "text", text: text.slice(end, index) });
    parts.push(inside === undefined ? { kind: "text", text: "${" } : readReference(close ? inside : ""));
    end = index + found.length;
  }
  return [...parts, { kind: "text", text: text.slice(end) }];
}

function readReference(inside: string): TextPart {
  if (inside === "stdin") return { kind: "stdin" };
  const [, kind, name = ""] = /^(env|file):(.+)$/s.exec(inside) ?? [];
  if (kind === "file") return { kind, name };
  if (kind === "env" && /^[A-Za-z_]\w*$/.test(name)) return { kind, name };
  return { kind: "unreadable" };
}

/** Whether a text has a reference, also one that cannot be read. */
export function hasReference(text: string): boolean {
  return text.includes("${") && readParts(text).some(({ kind }) => kind !== "text");
}

/** A text as a file has to write it: nothing in it refers to anything, and half of a surrogate pair, which has no UTF-8, is U+FFFD. */
export function writeFileText(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\ufffd").replaceAll("${", () => "$${");
}

/** The text that was escaped so: what a text without references stands for. */
export function unwriteFileText(text: string): string {
  return text.replaceAll("$${", () => "${");
}

/** What references stand for. Nothing else keeps it, so that secrets are put into a call only when it is made. */
export interface ReferenceTexts {
  /** A text of the file with its references followed. */
  readonly resolve: ReadText;
}

interface Reading {
  readonly terminal: Terminal;
  readonly mistakes: Mistakes;
  readonly files: Map<string, string>;
  readonly stdin: { text?: string };
}

/** Follows every reference of these values, and tells those that lead nowhere. */
export async function readReferences(
  values: Iterable<TreeNode>,
  terminal: Terminal,
  mistakes: Mistakes,
): Promise<ReferenceTexts> {
  const reading: Reading = { terminal, mistakes, files: new Map(), stdin: {} };
  const seen = new Set<TreeNode>();
  for (const value of values)
    for (const { node } of listScalars(value, [], seen))
      if (typeof node.value === "string" && node.value.includes("${") && !seen.has(node)) {
        seen.add(node);
        await readNode(node, node.value, reading);
      }
  return { resolve: (text, node) => joinParts(text, node, reading) };
}

async function readNode(node: ScalarNode, text: string, reading: Reading): Promise<void> {
  for (const part of readParts(text)) {
    const fault = await readPart(part, node, reading);
    if (fault === undefined) continue;
    reading.mistakes.blame(node, fault);
    reading.mistakes.add(node.at, fault);
  }
}

/** What is wrong with a reference, if anything. */
async function readPart(part: TextPart, node: ScalarNode, reading: Reading): Promise<string | undefined> {
  switch (part.kind) {
    case "text":
      return undefined;
    case "env":
      return readVariable(part.name, reading.terminal)
        ? undefined
        : `the environment variable ${part.name} is not set, or it is empty`;
    case "file":
      return readOnce(reading, toPath(part.name, node));
    case "stdin":
      return readStdin(node, reading);
    case "unreadable":
      return `expected ${REFERENCES}; $\${ is the text \${`;
  }
}

function readVariable(name: string, { env }: Terminal): string | undefined {
  // An environment has no toString.
  return Object.hasOwn(env, name) ? env[name] : undefined;
}

async function readStdin({ at }: ScalarNode, reading: Reading): Promise<string | undefined> {
  if (at.source.file === "-") return "standard input holds this file itself";
  if (reading.stdin.text !== undefined)
    return "standard input stands in another place already: it can be read once";
  const fault = await readOnce(reading, "-");
  reading.stdin.text = reading.files.get("-") ?? "";
  return fault;
}

async function readOnce({ files, terminal }: Reading, path: string): Promise<string | undefined> {
  const known = files.get(path);
  if (known !== undefined) return known === "" ? describeEmpty(path) : undefined;
  try {
    const text = (await terminal.read(path, MAX_BYTES)).replace(/\r?\n$/, "");
    files.set(path, text);
    return text === "" ? describeEmpty(path) : undefined;
  } catch (cause) {
    if (cause instanceof InterruptedError) throw cause;
    return `the reference cannot be read: ${cause instanceof Error ? cause.message : cause}`;
  }
}

function describeEmpty(path: string): string {
  return path === "-" ? "standard input is empty" : "the file of the reference is empty";
}

/** A path is relative to the file that holds it. */
function toPath(name: string, { at }: ScalarNode): string {
  const { file } = at.source;
  const path = isAbsolute(name) || file === "-" ? name : join(dirname(file), name);
  // A file may have the name by which standard input goes.
  return path === "-" ? "./-" : path;
}

function joinParts(text: string, node: ScalarNode, reading: Reading): string {
  if (!text.includes("${")) return text;
  return readParts(text)
    .map((part) => followPart(part, node, reading))
    .join("");
}

/** What leads nowhere was told, and is empty here. */
function followPart(part: TextPart, node: ScalarNode, { terminal, files }: Reading): string {
  switch (part.kind) {
    case "text":
      return part.text;
    case "env":
      return readVariable(part.name, terminal) ?? "";
    case "file":
      return files.get(toPath(part.name, node)) ?? "";
    case "stdin":
      return files.get("-") ?? "";
    case "unreadable":
      return "";
  }
}
