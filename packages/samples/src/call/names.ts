/** `ListConnections` as it stands in files and commands: `list-connections`. */
export function kebabOf(name: string): string {
  return wordsOf(name).join("-");
}

/** `ListConnections` as Python writes it: `list_connections`. */
export function snakeOf(name: string): string {
  return wordsOf(name).join("_");
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
