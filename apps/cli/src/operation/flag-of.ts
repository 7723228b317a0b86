/** The flags that an operation's command has beside its parameters. */
const OWN_FLAGS = [
  ...["--network", "--profile", "--endpoint", "--allow-plain-http", "--algorithm", "--parameters-in"],
  ...["--check-content", "--allow-undocumented-type", "--timeout", "--json", "--verbose", "--help"],
  ...["--all", "--show-secrets", "--look", "--yes"],
];

/** The flag of a parameter, or of a place inside it: `Content.password` is `--content password`. */
export function flagOf(path: string): string {
  const [name = "", ...inner] = path.split(".");
  const flag = `--${kebabCase(name)}`;
  // `--no-x` would be the opposite of `--x`.
  const own = OWN_FLAGS.includes(flag) || flag.startsWith("--no-") ? `--parameter-${kebabCase(name)}` : flag;
  return inner.length > 0 ? `${own} ${inner.join(".")}` : own;
}

/** `ProjectId` is `project-id`. */
export function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "-").toLowerCase();
}
