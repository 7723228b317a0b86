// Finds what to start for a command, on every system. The files beside a package that start it on Windows end in `.cmd`, and Node
// starts such a file only through a shell, which would read the arguments again. So the file behind it is started: a program
// as it is, a script by Node. JavaScript without dependencies, as the root scripts need it on a fresh clone.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * The program and its first arguments for a command that a dependency of the root package brings.
 *
 * @param {string} command its name, as a package script would write it
 * @param {string} root the folder of the repository, installed
 * @returns {string[]}
 * @throws {Error} when no dependency has the command
 */
export function findProgram(command, root) {
  const { devDependencies } = readJson(join(root, "package.json"));
  for (const name of Object.keys(devDependencies)) {
    const folder = join(root, "node_modules", name);
    const path = findBin(folder, command);
    if (path === undefined) continue;
    const file = join(folder, path);
    return command !== "node" && isScript(file) ? [...findProgram("node", root), file] : [file];
  }
  throw new Error(`No dependency of the root package has the command ${command}: run npm install again`);
}

/**
 * The program and its first arguments for `npm` or `npx`, which come with the Node that runs this.
 *
 * @param {"npm" | "npx"} command
 * @param {{ readonly execPath: string, readonly env: Readonly<Record<string, string | undefined>> }} started how this process was started
 * @returns {string[]}
 */
export function findNpm(command, { execPath, env }) {
  const given = env.npm_execpath ?? "";
  const bin = dirname(execPath);
  const folders = [
    ...(basename(given) === "npm-cli.js" ? [dirname(given)] : []),
    join(bin, "node_modules/npm/bin"),
    join(bin, "../lib/node_modules/npm/bin"),
  ];
  const script = folders.map((folder) => join(folder, `${command}-cli.js`)).find((path) => existsSync(path));
  // Elsewhere than on Windows the name is enough.
  return script === undefined ? [command] : [execPath, script];
}

/** A package with one command has its path alone; the name of the command is then that of the package. */
function findBin(folder, command) {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return undefined;
  const { name, bin = {} } = readJson(manifest);
  return typeof bin === "string" ? { [basename(name)]: bin }[command] : bin[command];
}

/** A script says in its first line what runs it, or has the ending of JavaScript. */
function isScript(file) {
  return /\.[cm]?js$/.test(file) || readFileSync(file).subarray(0, 2).toString() === "#!";
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}
