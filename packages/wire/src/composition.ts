import { type Check, fail, type Issue, type Path } from "./standard-schema.ts";

/** Recursive schemas follow the value; past this depth a value is refused rather than followed. */
const MAX_DEPTH = 64;

/** All of these checks (`allOf`, and the keywords of one schema). */
export function all(...checks: readonly Check[]): Check {
  return (value, path, issues) => {
    for (const check of checks) check(value, path, issues);
  };
}

/** At least one (`anyOf`). On failure it reports the branch that came closest. */
export function anyOf(...checks: readonly Check[]): Check {
  return (value, path, issues) => {
    const reports = checks.map((check) => collectIssues(check, value, path));
    if (reports.every((report) => report.length > 0)) addClosest(reports, issues);
  };
}

/** Exactly one (`oneOf`). */
export function oneOf(...checks: readonly Check[]): Check {
  return (value, path, issues) => {
    const reports = checks.map((check) => collectIssues(check, value, path));
    const matches = reports.filter((report) => report.length === 0).length;
    if (matches === 0) addClosest(reports, issues);
    if (matches > 1) fail(issues, path, "oneOf", `a value that fits exactly one of ${checks.length} shapes`);
  };
}

/** Not this (`not`). */
export function not(check: Check): Check {
  return (value, path, issues) => {
    if (collectIssues(check, value, path).length === 0)
      fail(issues, path, "not", "a value that is not of the excluded shape");
  };
}

/** A check that is defined elsewhere, perhaps later (`$ref`). */
export function ref(target: () => Check): Check {
  return (value, path, issues) => {
    if (path.length > MAX_DEPTH) fail(issues, path, "$ref", `at most ${MAX_DEPTH} levels`);
    else target()(value, path, issues);
  };
}

/** The schema `false`. */
export const never: Check = (_value, path, issues) => fail(issues, path, "false", "no value at all");

/** The schema `true`. */
export const anything: Check = () => {};

function collectIssues(check: Check, value: unknown, path: Path): Issue[] {
  const issues: Issue[] = [];
  check(value, path, issues);
  return issues;
}

/** One by one: a long list as arguments would overflow the stack. */
function addClosest(reports: readonly Issue[][], issues: Issue[]): void {
  const [first = [], ...others] = reports;
  const closest = others.reduce((best, report) => (report.length < best.length ? report : best), first);
  for (const issue of closest) issues.push(issue);
}
