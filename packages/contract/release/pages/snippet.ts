/** A block of code of a page. */
export interface Snippet {
  /** The page, from the root of the repository. */
  readonly page: string;
  /** The line of the page in which it begins. */
  readonly line: number;
  /** What the page says that it is: `ts`, `sh`; empty when it says nothing. */
  readonly language: string;
  readonly text: string;
  /** The name of its file in the folder of its page, without an ending. */
  readonly name: string;
}

/** What is done with a snippet. */
export type Use =
  /** It is compiled, and run against a double in its process. */
  | "program"
  /** It is compiled, and run by what it takes `test` from. */
  | "vitest"
  | "jest"
  | "playwright"
  | "node:test"
  /** It is compiled alone: a runner or a page would have to be around it. */
  | "part"
  /** It is run as it stands. */
  | "script"
  /** It is run by a shell against a double on loopback. */
  | "commands"
  /** It names packages, which each project installs. */
  | "installation"
  /** It is not run. */
  | { readonly reason: string };

/** A snippet, and what is done with it. */
export interface UsedSnippet {
  readonly snippet: Snippet;
  readonly use: Use;
}

/** The folder of a project in which the snippets of a page are. */
export function nameFolder({ page }: Snippet): string {
  const [, folder] = /([^/]+)\/README\.md$/.exec(page) ?? [];
  return `pages/${folder ?? page.replace(/^.*\//, "").replace(/\.md$/, "").toLowerCase()}`;
}

/** Where a snippet stands, to be found. */
export function tellPlace({ page, line }: Snippet): string {
  return `${page}:${line}`;
}
