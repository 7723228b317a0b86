import { type House, packageOf } from "./house.ts";
import { IMPORT_RULES } from "./import-rules.ts";
import type { Habit } from "./read-module.ts";

/** Every use of a specifier that breaks a rule, with the file, the specifier and what is wrong. */
export function findImportBreaches(house: House, rule: string): string[] {
  return house.workspaces.flatMap((workspace) =>
    workspace.modules.flatMap((module) =>
      module.specifiers.flatMap((specifier) => {
        const reason = IMPORT_RULES[rule]?.({ specifier, module, workspace, house });
        return reason === undefined ? [] : [`${module.path} imports "${specifier}": ${reason}`];
      }),
    ),
  );
}

/** What a tool of the build reads by its default export, and what loads the modules that a user names. */
const TOOL_OR_LOADER = /\.config\.ts$|\/node\/read-operations\.ts$/;

/** Every habit that a module may not have: a spread literal nowhere, the others in source. */
export function findHabitBreaches({ workspaces }: House): string[] {
  return workspaces.flatMap(({ folder, modules }) =>
    modules.flatMap(({ path, role, habits }) => {
      const forbidden: Habit[] = ["spread literal"];
      if (role === "source" && !TOOL_OR_LOADER.test(path)) {
        forbidden.push("export *", "default export", "computed import");
        if (folder.startsWith("packages/")) forbidden.push("console");
      }
      return forbidden.filter((habit) => habits.has(habit)).map((habit) => `${path}: ${habit}`);
    }),
  );
}

/** Every entry of `dependencies` that no source imports. */
export function findUnusedDependencies({ workspaces }: House): string[] {
  return workspaces.flatMap(({ folder, manifest, modules }) => {
    const sources = modules.filter(({ role }) => role === "source");
    const used = new Set(sources.flatMap(({ specifiers }) => specifiers.map(packageOf)));
    const unused = Object.keys(manifest.dependencies ?? {}).filter((name) => !used.has(name));
    return unused.map((name) => `${folder}/package.json depends on "${name}": no source imports it`);
  });
}
