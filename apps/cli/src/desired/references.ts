import { dirname, isAbsolute, join } from "node:path";
import { InterruptedError, type Terminal } from "../terminal.ts";
import type { Judging } from "./judging.ts";
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
  /** How many texts have a reference that leads nowhere, where that is allowed. */
  readonly unset: number;
}

interface Reading extends Judging {
  readonly terminal: Terminal;
  readonly files: Map<string, string>;
  readonly stdin: { text?: string };
}

/** Follows every reference of these values, and tells those that lead nowhere, unless that is allowed. */
export async function readReferences(
  values: Iterable<TreeNode>,
  terminal: Terminal,
  judging: Judging,
): Promise<ReferenceTexts> {
  const reading: Reading = { ...judging, terminal, files: new Map(), stdin: {} };
  let unset = 0;
  const seen = new Set<TreeNode>();
  for (const value of values)
    for (const { node } of listScalars(value, [], seen))
      if (typeof node.value === "string" && node.value.includes("${") && !seen.has(node)) {
        seen.add(node);
        if (await judgeNode(node, node.value, reading)) unset += 1;
      }
  return { resolve: (text, node) => joinParts(text, node, reading), unset };
}

/** Tells what is wrong with the references of a value; resolves to whether one leads nowhere, where that is allowed. */
async function judgeNode(node: ScalarNode, text: string, reading: Reading): Promise<boolean> {
  const { mistakes, allowances } = reading;
  let isUnset = false;
  for (const part of readParts(text)) {
    const fault = await readPart(part, node, reading);
    if (fault?.isAbsent && allowances.unsetReferences) isUnset = true;
    else if (fault) {
      // Of one value, blame tells the first fault alone.
      mistakes.blame(node, fault.what);
      mistakes.add(node.at, fault.what);
    }
  }
  if (isUnset) mistakes.spare(node);
  return isUnset;
}

/** What is wrong with a reference. */
interface Fault {
  readonly what: string;
  /** What it leads to is not here; it may be where the file is applied. */
  readonly isAbsent?: true;
}

async function readPart(part: TextPart, node: ScalarNode, reading: Reading): Promise<Fault | undefined> {
  switch (part.kind) {
    case "text":
      return undefined;
    case "env":
      return readVariable(part.name, reading.terminal)
        ? undefined
        : createAbsence(`the environment variable ${part.name} is not set, or it is empty`);
    case "file":
      return readOnce(reading, toPath(part.name, node));
    case "stdin":
      return readStdin(node, reading);
    case "unreadable":
      return { what: `expected ${REFERENCES}; $\${ is the text \${` };
  }
}

function createAbsence(what: string): Fault {
  return { what, isAbsent: true };
}

function readVariable(name: string, { env }: Terminal): string | undefined {
  // An environment has no toString.
  return Object.hasOwn(env, name) ? env[name] : undefined;
}

async function readStdin({ at }: ScalarNode, reading: Reading): Promise<Fault | undefined> {
  if (at.source.file === "-") return { what: "standard input holds this file itself" };
  if (reading.stdin.text !== undefined)
    return { what: "standard input stands in another place already: it can be read once" };
  const fault = await readOnce(reading, "-");
  reading.stdin.text = reading.files.get("-") ?? "";
  return fault;
}

async function readOnce({ files, terminal }: Reading, path: string): Promise<Fault | undefined> {
  const known = files.get(path);
  if (known !== undefined) return known === "" ? describeEmpty(path) : undefined;
  try {
    const text = (await terminal.read(path, MAX_BYTES)).replace(/\r?\n$/, "");
    files.set(path, text);
    return text === "" ? describeEmpty(path) : undefined;
  } catch (cause) {
    if (cause instanceof InterruptedError) throw cause;
    const what = `the reference cannot be read: ${cause instanceof Error ? cause.message : cause}`;
    return isMissing(cause) ? createAbsence(what) : { what };
  }
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}

function describeEmpty(path: string): Fault {
  return createAbsence(path === "-" ? "standard input is empty" : "the file of the reference is empty");
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
