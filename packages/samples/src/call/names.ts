/** `ListConnections` as it stands in files and commands: `list-connections`. */
export function toKebab(name: string): string {
  return splitWords(name).join("-");
}

/** `ListConnections` as Python writes it: `list_connections`. */
export function toSnake(name: string): string {
  return splitWords(name).join("_");
}

/** A name for code of ours, beside what has a meaning there already. */
export function avoidNames(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? `${name}_` : name;
}

/** `ListConnections` as a method of Java or TypeScript: `listConnections`; what cannot stand in a name is left out. */
export function toCamel(name: string): string {
  const joined = name.replace(/[^\w$]+(.?)/g, (_, next: string) => next.toUpperCase());
  return joined.charAt(0).toLowerCase() + joined.slice(1);
}

/** The command of `dataworks` for an operation: `list-connections`, and `create-data-source-20240518` for a version in its name. */
export function toCommandName(operationId: string): string {
  return toKebab(operationId).replace(/(?<=[a-z])(?=\d)/g, "-");
}

/** The flags that an operation's command has in addition to its parameters. */
const COMMAND_FLAGS: readonly string[] = [
  "--network",
  "--profile",
  "--endpoint",
  "--allow-plain-http",
  "--algorithm",
  "--parameters-in",
  "--check-content",
  "--allow-undocumented-type",
  "--timeout",
  "--json",
  "--verbose",
  "--help",
  "--all",
  "--show-secrets",
  "--look",
  "--yes",
];

/** The flag of the `dataworks` command for a parameter: `--project-id` for `ProjectId`, `--folder-path` for `Folder.Path`. */
export function toCommandFlag(name: string): string {
  const flag = `--${toKebab(name)}`;
  // `--no-x` would be the opposite of `--x`.
  const isTaken = COMMAND_FLAGS.includes(flag) || flag.startsWith("--no-");
  return isTaken ? `--parameter-${toKebab(name)}` : flag;
}

function splitWords(name: string): string[] {
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-")
    .toLowerCase()
    .split(/[-.]+/)
    .filter((word) => word !== "");
}
