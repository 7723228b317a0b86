import type { Issue } from "@dataworks-kit/wire/check";

/** What is wrong at a place or below it, in words; `undefined` when nothing is. */
export function findIssue(issues: readonly Issue[], ...place: readonly string[]): Issue | undefined {
  return issues.find(({ path }) => place.every((step, index) => String(path[index]) === step));
}

/** Whether something is missing that a person may still be about to type. */
export function isMissing({ keyword }: Issue): boolean {
  return keyword === "required";
}
