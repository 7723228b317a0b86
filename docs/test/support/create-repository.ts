import type { Repository } from "../../site/repository.ts";

/** A repository that holds the given texts, and stands at an address of its own. */
export function createRepository(texts: Readonly<Record<string, string>>): Repository {
  const read = (path: string) => new TextEncoder().encode(texts[path]);
  return {
    web: "https://example.org/kit",
    description: "A kit",
    files: new Set(Object.keys(texts)),
    read,
  };
}

/** What stands for the explorer where a test does not open it. */
export const STUB: ReadonlyMap<string, string> = new Map([
  ["index.html", "<!doctype html><title>Explorer</title>"],
  ["icon.svg", "<svg/>"],
]);
