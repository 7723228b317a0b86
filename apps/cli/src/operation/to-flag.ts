import { toCommandFlag } from "@dataworks-kit/samples";
import type { ParameterDescriptor } from "@dataworks-kit/wire";

/**
 * The flag of the place that an error names: a parameter, or a member inside it. `Content.password` is `--content password`, and
 * `Folder.Path` is `--folder-path` where it is a parameter.
 */
export function toFlag(path: string, parameters: readonly ParameterDescriptor[]): string {
  const owners = parameters.filter(({ name }) => path === name || path.startsWith(`${name}.`));
  const { name } = owners.sort((one, other) => other.name.length - one.name.length)[0] ?? { name: path };
  return [toCommandFlag(name), path.slice(name.length + 1)].filter(Boolean).join(" ");
}

/** `ProjectId` is `project-id`. */
export function toKebabCase(name: string): string {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "-").toLowerCase();
}
