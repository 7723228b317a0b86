import { parseAst } from "vitest/node";

/** A module's ties to what is outside of it, and the habits that some folders forbid. */
export interface ModuleFacts {
  /** Each specifier once, in the order of the alphabet: static, dynamic, of types, of re-exports, of `require`. */
  readonly specifiers: readonly string[];
  readonly habits: ReadonlySet<Habit>;
}

/**
 * `computed import` is one whose specifier cannot be read, so that no rule could be held to it. `spread literal` is an object or
 * array that is written only to be spread where it stands, so that more fits on a line.
 */
export type Habit = "export *" | "default export" | "console" | "computed import" | "spread literal";

type Node = Readonly<Record<string, unknown>>;

/** Reads TypeScript or JavaScript with a parser, so that comments and strings that look like imports are none. */
export function readModule(path: string, text: string): ModuleFacts {
  const specifiers = new Set<string>();
  const habits = new Set<Habit>();
  for (const node of nodesOf(parseAst(text, { lang: path.endsWith("x") ? "tsx" : "ts" }))) {
    const place = specifierPlace(node);
    const specifier = textOf(place);
    if (specifier !== undefined) specifiers.add(specifier);
    else if (place) habits.add("computed import");
    const habit = habitOf(node);
    if (habit) habits.add(habit);
  }
  return { specifiers: [...specifiers].sort(), habits };
}

function nodesOf(root: unknown): Node[] {
  const nodes: Node[] = [];
  const open = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (!isObject(value)) continue;
    nodes.push(value);
    open.push(...Object.values(value).filter(isObject));
  }
  return nodes;
}

/** The node that should hold a specifier, if this node has one. */
function specifierPlace(node: Node): Node | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return isObject(node.source) ? node.source : undefined;
    case "TSExternalModuleReference":
      return isObject(node.expression) ? node.expression : undefined;
    case "CallExpression":
      return isResolving(node.callee) ? firstOf(node.arguments) : undefined;
    default:
      return undefined;
  }
}

/** `require`, `require.resolve`, `import.meta.resolve`. */
function isResolving(callee: unknown): boolean {
  if (!isObject(callee)) return false;
  if (callee.type === "Identifier") return callee.name === "require";
  const { object, property } = callee;
  if (!isObject(object) || !isObject(property) || property.name !== "resolve") return false;
  return object.type === "MetaProperty" || object.name === "require";
}

function textOf(node: Node | undefined): string | undefined {
  if (node?.type === "TemplateLiteral" && firstOf(node.expressions) === undefined) {
    const value = firstOf(node.quasis)?.value;
    return isObject(value) ? String(value.cooked) : undefined;
  }
  return typeof node?.value === "string" ? node.value : undefined;
}

function habitOf(node: Node): Habit | undefined {
  if (node.type === "ExportAllDeclaration" && !isListToPassOn(node)) return "export *";
  if (node.type === "ExportDefaultDeclaration" || node.type === "TSExportAssignment") return "default export";
  if (node.type === "ExportSpecifier" && isObject(node.exported) && node.exported.name === "default")
    return "default export";
  if (isSpread(node) && isLiteral(node.argument)) return "spread literal";
  return node.type === "Identifier" && node.name === "console" ? "console" : undefined;
}

function isSpread({ type }: Node): boolean {
  return type === "SpreadElement" || type === "JSXSpreadAttribute";
}

function isLiteral(node: unknown): boolean {
  return isObject(node) && (node.type === "ObjectExpression" || node.type === "ArrayExpression");
}

/**
 * An entry of `api` that lists something of all operations, for which nobody should write a line each, or one of types that only
 * declarations name.
 */
function isListToPassOn({ source, exportKind }: Node): boolean {
  if (!isObject(source)) return false;
  const lists = exportKind === "type" ? TYPE_LISTS : VALUE_LISTS;
  return lists.includes(String(source.value));
}

const VALUE_LISTS = ["@dataworks-kit/api/operations", "@dataworks-kit/api/validate"];
const TYPE_LISTS = [
  "@dataworks-kit/api/types",
  "@dataworks-kit/wire/types",
  "./types.gen.ts",
  "./types.ts",
  "../types.ts",
];

function firstOf(list: unknown): Node | undefined {
  const [first]: unknown[] = Array.isArray(list) ? list : [];
  return isObject(first) ? first : undefined;
}

function isObject(value: unknown): value is Node {
  return typeof value === "object" && value !== null;
}
