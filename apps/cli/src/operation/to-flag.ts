/** The flags that an operation's command has in addition to its parameters. */
const OWN_FLAGS = [
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

/** The flag of a parameter, or of a member inside it: `Content.password` is `--content password`. */
export function toFlag(path: string): string {
  const [name = "", ...inner] = path.split(".");
  const plain = `--${toKebabCase(name)}`;
  // `--no-x` would be the opposite of `--x`.
  const isTaken = OWN_FLAGS.includes(plain) || plain.startsWith("--no-");
  const flag = isTaken ? `--parameter-${toKebabCase(name)}` : plain;
  return inner.length > 0 ? `${flag} ${inner.join(".")}` : flag;
}

/** `ProjectId` is `project-id`. */
export function toKebabCase(name: string): string {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "-").toLowerCase();
}
