import * as checks from "@dataworks-kit/wire/check";
import { type Check, fail, type Issue } from "@dataworks-kit/wire/check";
import { buildCheck, type CheckArgument, type CheckTree } from "./check-tree.ts";
import { followPointer, type JsonObject, pointTo } from "./json-pointer.ts";
import { JudgingBudget, measureDeep, measureShallow, TakesTooLong } from "./judging-budget.ts";
import { createBoundedPattern } from "./node/bounded-pattern.ts";

/** Says what is wrong with a value: nothing when it fits. */
export type Judge = (check: CheckTree, value: unknown) => readonly Issue[];

/**
 * Judges values as the emitted validators will, with the same runtime, and as the emitted types will, where they are
 * stricter: a schema with `properties` and no `type` is an object, and an integer beyond 2^53 is an `int64`. What cannot be
 * judged in bounded time does not fit.
 */
export function createJudge(root: JsonObject): Judge {
  const budget = new JudgingBudget();
  const keywordNamed = limitKeywords(budget);
  const builders = [() => [], buildTypeChecks].map((further) =>
    createBuilder({ root, keywordNamed, further }),
  );
  return (tree, value) => {
    const issues: Issue[] = [];
    budget.begin();
    try {
      // One after the other: in a `not`, what is stricter would let more pass.
      for (const build of builders) build(tree)(value, [], issues);
    } catch (error) {
      return [toIssue(error)];
    }
    return issues;
  };
}

function toIssue(error: unknown): Issue {
  const isDeep = error instanceof RangeError;
  if (!isDeep && !(error instanceof TakesTooLong)) throw error;
  const reason = isDeep ? "it nests deeper than can be followed" : error.message;
  return {
    message: `cannot be judged: ${reason}`,
    path: [],
    keyword: "",
    expected: "a value that can be judged",
  };
}

type Keyword = (...args: readonly unknown[]) => Check;

interface BuilderParts {
  readonly root: JsonObject;
  readonly keywordNamed: (name: string) => Keyword;
  /** What is checked beside the keywords of one schema. */
  readonly further: (trees: readonly CheckTree[]) => Check[];
}

function createBuilder({ root, keywordNamed, further }: BuilderParts): (tree: CheckTree) => Check {
  const schemas = new Map<string, Check>();
  const findNamed = (name: string): Check => {
    const schema = followPointer(root, pointTo("#/components/schemas", name));
    const check = schemas.get(name) ?? build(buildCheck(schema));
    schemas.set(name, check);
    return check;
  };
  const built = new WeakMap<CheckTree, Check>();
  const build = (tree: CheckTree): Check => {
    const check = built.get(tree) ?? buildFresh(tree);
    built.set(tree, check);
    return check;
  };
  const buildFresh = (tree: CheckTree): Check => {
    if (tree.kind === "never") return checks.never;
    if (tree.kind === "named") return keywordNamed("ref")(() => findNamed(tree.schema));
    if (tree.kind === "all") return checks.all(...further(tree.checks), ...tree.checks.map(build));
    return keywordNamed(tree.name)(...tree.args.map((given) => buildArgument(given, build)));
  };
  return build;
}

function buildArgument(given: CheckArgument, build: (tree: CheckTree) => Check): unknown {
  if (given.kind === "value") return given.value;
  if (given.kind === "tree") return build(given.tree);
  return Object.fromEntries(given.members.map(([name, check]) => [name, build(check)]));
}

/** Keywords that compare or read all that is in a value. */
const DEEP = new Set(["oneOfValues", "uniqueItems", "json"]);

/** The runtime's keywords, each of which pays for what it looks at. */
function limitKeywords(budget: JudgingBudget): (name: string) => Keyword {
  const table: Readonly<Record<string, Keyword>> = {
    ...KEYWORDS,
    pattern: createBoundedPattern() as Keyword,
  };
  return (name) =>
    (...args) => {
      const check = table[name]?.(...args) ?? checks.anything;
      return (value, path, issues) => {
        budget.spend(DEEP.has(name) ? measureDeep(value) : measureShallow(value, path));
        check(value, path, issues);
      };
    };
}

function buildTypeChecks(trees: readonly CheckTree[]): Check[] {
  const args = new Map(trees.flatMap((tree) => (tree.kind === "keyword" ? [[tree.name, tree.args]] : [])));
  const has = (name: string, value: string) =>
    args.get(name)?.some((given) => given.kind === "value" && given.value === value) === true;
  const isNumber = has("type", "integer") || has("type", "number");
  return [
    ...(args.has("properties") && !args.has("type") ? [checks.type("object")] : []),
    ...(isNumber && !has("integerFormat", "int64") ? [checkSafeNumber] : []),
  ];
}

const checkSafeNumber: Check = (value, path, issues) => {
  if (typeof value === "bigint")
    fail(issues, path, "format", "a number up to 2^53: beyond it, say format: int64");
};

// The tree's builder gives each keyword the arguments of its signature; one table cannot say so for all of them.
const KEYWORDS = checks as unknown as Readonly<Record<string, Keyword>>;
