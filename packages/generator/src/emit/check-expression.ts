import { type CheckArgument, type CheckTree, listSubtrees } from "../check-tree.ts";
import { writeBrackets, writeLiteral } from "../source-text.ts";

/** The name of each schema's check, by the schema's name. */
export type CheckNames = ReadonlyMap<string, string>;

/** A check as an expression over the runtime's keywords. */
export function writeCheck(tree: CheckTree, checks: CheckNames, level = 0): string {
  switch (tree.kind) {
    case "never":
      return "never";
    case "named":
      return `ref(() => ${checks.get(tree.schema)})`;
    case "keyword":
      return `${tree.name}(${tree.args.map((argument) => writeArgument(argument, checks, level)).join(", ")})`;
    case "all":
      return writeCombination(tree.checks, checks, level);
  }
}

/** The names of the runtime that the expression of a check needs. */
export function collectRuntimeNames(tree: CheckTree): string[] {
  return [chooseRuntimeName(tree) ?? [], listSubtrees(tree).flatMap(collectRuntimeNames)].flat();
}

/** The names of the schemas that the expression of a check needs. */
export function collectSchemaNames(tree: CheckTree): string[] {
  return tree.kind === "named" ? [tree.schema] : listSubtrees(tree).flatMap(collectSchemaNames);
}

function writeCombination(trees: readonly CheckTree[], checks: CheckNames, level: number): string {
  if (trees.length === 0) return "anything";
  if (trees.length === 1) return trees.map((tree) => writeNested(tree, checks, level)).join("");
  const texts = trees.map((tree) => writeNested(tree, checks, level));
  return writeBrackets(texts, { open: "all(", close: ")", indent: "  ".repeat(level) });
}

/** Keywords are as deep as their schema; a schema in it (`allOf`) is one deeper. */
function writeNested(tree: CheckTree, checks: CheckNames, level: number): string {
  return writeCheck(tree, checks, tree.kind === "all" ? level + 1 : level);
}

function writeArgument(argument: CheckArgument, checks: CheckNames, level: number): string {
  switch (argument.kind) {
    case "value":
      return argument.value === Number.POSITIVE_INFINITY ? "Infinity" : writeLiteral(argument.value);
    case "tree":
      return writeCheck(argument.tree, checks, level + 1);
    case "members": {
      const members = argument.members.map(
        ([name, check]) => `${writeKey(name)}: ${writeCheck(check, checks, level + 2)}`,
      );
      return writeBrackets(members, { open: "{", close: "}", indent: "  ".repeat(level + 1) });
    }
  }
}

function chooseRuntimeName(tree: CheckTree): string | undefined {
  if (tree.kind === "keyword") return tree.name;
  if (tree.kind === "never") return "never";
  if (tree.kind === "named") return "ref";
  return tree.checks.length === 1 ? undefined : tree.checks.length === 0 ? "anything" : "all";
}

function writeKey(name: string): string {
  // Quoted keys alike: `literal` of an object would not keep the expressions.
  return name === "__proto__" ? '["__proto__"]' : writeLiteral(name);
}
