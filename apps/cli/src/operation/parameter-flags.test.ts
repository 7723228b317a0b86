import type { OperationDescriptor, OperationDocumentation, ParameterDescriptor } from "@dataworks-kit/wire";
import { Command } from "commander";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createParameterFlags } from "./parameter-flags.ts";
import { createSecretFlags } from "./secret-flags.ts";
import { toFlag } from "./to-flag.ts";

const DOCUMENTATION = { parameters: [] } as Partial<OperationDocumentation> as OperationDocumentation;

function createFlags(parameters: readonly ParameterDescriptor[]) {
  const operation = { parameters } as Partial<OperationDescriptor> as OperationDescriptor;
  return createParameterFlags(operation, DOCUMENTATION);
}

const createTexts = (...names: readonly string[]) =>
  names.map((name): ParameterDescriptor => ({ name, type: "string" }));

test.each([
  [["ProjectId"], ["--project-id"]],
  [
    ["Folder.Path", "Folder.Kind"],
    ["--folder-path", "--folder-kind"],
  ],
  [
    ["FolderPath", "Folder.Path"],
    ["--folder-path", "--folder-path-2"],
  ],
  [
    ["Timeout", "NoWait"],
    ["--parameter-timeout", "--parameter-no-wait"],
  ],
])("%j become %j", (names, flags) => {
  expect(createFlags(createTexts(...names)).map(({ flag }) => flag)).toEqual(flags);
});

test("A parameter gives way to the flag of another one's secrets", () => {
  const content: ParameterDescriptor = { name: "Content", type: "string", json: true, secrets: ["password"] };
  const flags = createFlags([...createTexts("ContentSecret"), content]);
  expect(flags.map(({ flag }) => flag)).toEqual(["--content-secret-2", "--content"]);
  expect(createSecretFlags(flags).map(({ flag }) => flag)).toEqual(["--content-secret"]);
});

test("Names of any kind make a command, and each flag takes its own value", () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[A-Za-z_][\w.-]{0,12}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(names, (list) => {
      const flags = createFlags(createTexts(...list));
      const command = new Command().exitOverride();
      for (const { option } of flags) command.addOption(option);
      command.parse(
        flags.map(({ flag, parameter }) => `${flag}=${parameter.name}`),
        { from: "user" },
      );
      const values = command.opts<Record<string, string>>();
      for (const { option, parameter } of flags) expect(values[option.attributeName()]).toBe(parameter.name);
    }),
  );
});

test.each([
  ["Content.password", "--content password"],
  ["Folder.Path", "--folder-path"],
  ["Folder.Path.0", "--folder-path 0"],
  ["Other", "--other"],
])("An error at %s is one of %s", (path, flag) => {
  expect(toFlag(path, createTexts("Content", "Folder.Path"))).toBe(flag);
});
