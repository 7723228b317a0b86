/** `ListConnections` as it stands in files and commands: `list-connections`. */
export function kebabOf(name: string): string {
  return wordsOf(name).join("-");
}

/** `ListConnections` as Python writes it: `list_connections`. */
export function snakeOf(name: string): string {
  return wordsOf(name).join("_");
}

/** A name for code of ours, beside what has a meaning there already. */
export function besides(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? `${name}_` : name;
}

/** `ListConnections` as a method of Java or TypeScript: `listConnections`. */
export function camelOf(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function wordsOf(name: string): string[] {
  return name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-")
    .toLowerCase()
    .split("-");
}
