/** What to start for a command that a dependency of the root package brings: the program, and its first arguments. */
export declare function findProgram(command: string, root: string): string[];

/** What to start for `npm` or `npx`, which come with the Node that runs this process. */
export declare function findNpm(
  command: "npm" | "npx",
  started: { readonly execPath: string; readonly env: Readonly<Record<string, string | undefined>> },
): string[];
