import { type CheckArgument, type CheckTree, subtrees } from "../check-tree.ts";
import { brackets, literal } from "../source-text.ts";

/** The name of each schema's check, by the schema's name. */
export type CheckNames = ReadonlyMap<string, string>;

/** A check as an expression over the runtime's keywords. */
export function checkExpression(tree: CheckTree, checks: CheckNames, level = 0): string {
  switch (tree.kind) {
    case "never":
      return "never";
    case "named":
      return `ref(() => ${checks.get(tree.schema)})`;
    case "keyword":
      return `${tree.name}(${tree.args.map((argument) => argumentText(argument, checks, level)).join(", ")})`;
    case "all":
      return combination(tree.checks, checks, level);
  }
}

/** The names of the runtime that the expression of a check needs. */
export function runtimeNames(tree: CheckTree): string[] {
  return [ownName(tree) ?? [], subtrees(tree).flatMap(runtimeNames)].flat();
}

/** The names of the schemas that the expression of a check needs. */
export function schemaNames(tree: CheckTree): string[] {
  return tree.kind === "named" ? [tree.schema] : subtrees(tree).flatMap(schemaNames);
}

function combination(trees: readonly CheckTree[], checks: CheckNames, level: number): string {
  if (trees.length === 0) return "anything";
  if (trees.length === 1) return trees.map((tree) => expressionIn(tree, checks, level)).join("");
  const texts = trees.map((tree) => expressionIn(tree, checks, level));
  return brackets(texts, { open: "all(", close: ")", indent: "  ".repeat(level) });
}

/** Keywords are as deep as their schema; a schema in it (`allOf`) is one deeper. */
function expressionIn(tree: CheckTree, checks: CheckNames, level: number): string {
  return checkExpression(tree, checks, tree.kind === "all" ? level + 1 : level);
}

function argumentText(argument: CheckArgument, checks: CheckNames, level: number): string {
  switch (argument.kind) {
    case "value":
      return argument.value === Number.POSITIVE_INFINITY ? "Infinity" : literal(argument.value);
    case "tree":
      return checkExpression(argument.tree, checks, level + 1);
    case "members": {
      const members = argument.members.map(
        ([name, check]) => `${propertyKey(name)}: ${checkExpression(check, checks, level + 2)}`,
      );
      return brackets(members, { open: "{", close: "}", indent: "  ".repeat(level + 1) });
    }
  }
}

function ownName(tree: CheckTree): string | undefined {
  if (tree.kind === "keyword") return tree.name;
  if (tree.kind === "never") return "never";
  if (tree.kind === "named") return "ref";
  return tree.checks.length === 1 ? undefined : tree.checks.length === 0 ? "anything" : "all";
}

function propertyKey(name: string): string {
  // Quoted keys alike: `literal` of an object would not keep the expressions.
  return name === "__proto__" ? '["__proto__"]' : literal(name);
}
