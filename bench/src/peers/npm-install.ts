import { runCommand } from "../processes/run-command.ts";

/** Says nothing but errors, and runs no package's scripts: they change none of the figures. */
const FLAGS = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];

/** Installs into a folder that has a `package.json`: what that lists, and what is given. */
export async function npmInstall(folder: string, packages: readonly string[] = []): Promise<void> {
  await runCommand("npm", ["install", ...FLAGS, ...packages], { cwd: folder });
}
