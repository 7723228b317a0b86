import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as client from "@dataworks-kit/client";
import * as core from "@dataworks-kit/client/core";
import { parseAst } from "vitest/node";

const CLIENT = readTrees("client");

function readTrees(name: string) {
  const folder = fileURLToPath(new URL(`../../../../packages/${name}/src/`, import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /(?<!\.test)\.ts$/.test(path))
    .map((path) => parseAst(readFileSync(`${folder}${path}`, "utf8"), { lang: "ts" }));
}

/** The names of the client's options and functions that are not plain words. */
export const NAMES: readonly string[] = [
  ...new Set([...CLIENT.flatMap(listOptions), ...Object.keys(client), ...Object.keys(core), "bigint"]),
].filter((name) => /^[a-z]+[A-Z]|^bigint$/.test(name));

/** The members of every interface of options, and of credentials. */
function listOptions({ body }: (typeof CLIENT)[number]): string[] {
  return body.flatMap((statement) => {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declared?.type !== "TSInterfaceDeclaration") return [];
    if (!/(?:Options|Credentials)$/.test(declared.id.name)) return [];
    return declared.body.body.flatMap((member) =>
      member.type === "TSPropertySignature" && member.key.type === "Identifier" ? member.key.name : [],
    );
  });
}

/** The names that a text has as words. */
export function findNames(text: string): string[] {
  const words = new Set(text.match(/\w+/g));
  return NAMES.filter((name) => words.has(name));
}

interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** Every text of more than one word in the source of the client, and of `wire`, whose messages it passes on; `X` stands for what a template fills in. */
export const TEXTS: readonly string[] = [
  ...new Set(
    listNodes([...CLIENT, ...readTrees("wire")])
      .map(readText)
      .filter((text) => text?.includes(" ")),
  ),
].flatMap((text) => text ?? []);

/** The options that the client may refuse, by the texts that its source names them with. */
export const REFUSED_OPTIONS: readonly string[] = [
  ...new Set(
    listNodes(CLIENT).flatMap((node) => {
      const [option] = isRefusal(node) && Array.isArray(node.arguments) ? node.arguments : [];
      const text = isNode(option) ? readText(option) : undefined;
      return text === undefined ? [] : [text];
    }),
  ),
];

function isRefusal({ type, callee }: Node): boolean {
  const name = isNode(callee) ? String(callee.name) : "";
  return (
    type === "CallExpression" && /^(?:toOptionError|require(?:Allowed|Number|Texts|Function))$/.test(name)
  );
}

function readText(node: Node): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type !== "TemplateLiteral" || !Array.isArray(node.quasis)) return undefined;
  return node.quasis.map(({ value }) => value.cooked).join("X");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function listNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(listNodes);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(listNodes)];
}
