import * as contracts from "@dataworks-kit/api/contracts";
import { createConnection } from "@dataworks-kit/api/contracts";
import {
  createSample,
  listSampleLanguages,
  SAMPLE_LANGUAGES,
  type SampleLanguage,
} from "@dataworks-kit/samples";
import type { OperationContract } from "@dataworks-kit/wire";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "./support/languages.ts";

const CONTRACTS = Object.values(contracts) as OperationContract[];
const IDS = SAMPLE_LANGUAGES.map(({ id }) => id);

/** How each language spells an operation and a parameter of it. */
const SPELLINGS: Readonly<
  Record<SampleLanguage, (action: string, name: string, method: string) => readonly string[]>
> = {
  typescript: (_, name, method) => [method, `  ${name}: `],
  node: (action, name) => [`action: "${action}"`, `    ${name}: `],
  python: (action, name) => [`.${words(action, "_")}(request)`, `    ${words(name, "_")}=`],
  java: (action, name) => [`.${camel(action)}(request)`, `.set${name}(`],
  go: (action, name) => [`.${action}(request)`, `request.${name} = `],
  curl: (action, name) => [`x-acs-action:${action}\n`, `${name}=`],
  aliyun: (action, name) => [` ${action} --version`, `--${name}=`],
  dataworks: (_, name, method) => [`dataworks ${words(method, "-")} `, `--${words(name, "-")}=`],
};
const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const words = (name: string, between: string) =>
  name.replace(/(?<=[a-z])(?=[A-Z\d])/g, between).toLowerCase();
/** Lists are left out by the vendor's typed clients, and RegionId is an option of most. */
const isSpelt = (name: string) => name !== "RegionId" && name !== "Tags";

describe.each(CONTRACTS)("$operation.operationId", (contract) => {
  // Typed clients of the vendor know one version.
  const ids = listSampleLanguages(contract).map(({ id }) => id);
  const { operation, examples } = contract;
  const [example = {}] = Object.values(examples.inputs) as Readonly<Record<string, unknown>>[];

  test.each(ids)("has a sample in %s, under the names of the language", (language) => {
    const { code } = createSample(language, { contract, input: example });
    for (const name of Object.keys(example).filter(isSpelt))
      for (const text of SPELLINGS[language](operation.action, name, operation.operationId))
        expect(code).toContain(text);
    expect(code).not.toMatch(/(?:client|command) refuses |does not allow|not filled in|no such parameter/);
  });

  test.each(ids)("says in %s what is missing", (language) => {
    const required = operation.parameters.filter((parameter) => parameter.required).map(({ name }) => name);
    const { code } = createSample(language, { contract, input: {} });
    const told = `Required and not filled in: ${required.join(", ")}.`;
    expect(code.includes(told)).toBe(required.length > 0);
  });
});

describe("A parameter whose name has parts", () => {
  const operation = {
    ...createConnection.operation,
    parameters: [
      { name: "Folder.Path", type: "string" },
      { name: "Timeout", type: "string" },
    ],
  } as const;
  const contract = { ...createConnection, operation } as OperationContract;
  const input = { "Folder.Path": "/a", Timeout: "5" };

  test.each<[SampleLanguage, string]>([
    ["typescript", '"Folder.Path": "/a"'],
    ["node", '"Folder.Path": "/a"'],
    ["curl", "Folder.Path=%2Fa"],
    ["aliyun", "--Folder.Path=/a"],
    ["dataworks", "--folder-path=/a"],
  ])("is spelt in %s as the language wants it", (language, want) => {
    expect(createSample(language, { contract, input }).code).toContain(want);
  });

  test("has the flag that the command has, also where the command's own flag is in its way", () => {
    expect(createSample("dataworks", { contract, input }).code).toContain("--parameter-timeout=5");
  });

  test("has no sample for clients that have classes for the parts", () => {
    expect(listSampleLanguages(contract).map(({ id }) => id)).toEqual(
      expect.not.arrayContaining(["python", "java", "go"]),
    );
  });
});

test("Pages are gone over, and a deletion is not asked about", () => {
  for (const contract of CONTRACTS) {
    const [input = {}] = Object.values(contract.examples.inputs) as Readonly<Record<string, unknown>>[];
    const { action, pages } = contract.operation;
    const typescript = createSample("typescript", { contract, input }).code;
    expect(typescript.includes("of client.pages(")).toBe(pages !== undefined);
    const isDeletion = action.startsWith("Delete");
    expect(createSample("dataworks", { contract, input }).code.includes("--yes")).toBe(isDeletion);
  }
});

describe("A client that lacks the operation has no sample of it", () => {
  const changed = (changes: object) =>
    ({ ...createConnection, operation: { ...createConnection.operation, ...changes } }) as OperationContract;

  test.each<[string, object, readonly (string | undefined)[]]>([
    ["another product", { product: "ecs" }, ["any product"]],
    ["another version", { version: "2024-05-18" }, ["any product", "any version"]],
  ])("%s", (_, changes, calls) => {
    const contract = changed(changes);
    const want = LANGUAGES.filter((one) => calls.includes(one[1].calls)).map(([id]) => id);
    expect(listSampleLanguages(contract).map(({ id }) => id)).toEqual(want);
    for (const id of IDS.filter((language) => !want.includes(language)))
      expect(() => createSample(id, { contract, input: {} })).toThrow(
        /^There is no sample in .*: the client/,
      );
  });

  test("a document without a server has localhost, and says so", () => {
    const contract = changed({ endpoints: undefined });
    for (const id of IDS) {
      const { code } = createSample(id, { contract, input: {} });
      expect(code).toContain("localhost");
      expect(code).toContain("The document names no server");
    }
  });
});

test.each<[SampleLanguage, string, string]>([
  ["python", "Config", "config_ = {"],
  ["python", "From", "    from_=json.dumps(from_)"],
  ["java", "Default", ".setDefault(default_.toString())"],
  ["go", "Type", "\ttype_, err := json.Marshal("],
  ["curl", "Printf", "printf_() {"],
  ["aliyun", "Cat", '--Cat="$(cat_)"'],
])("In %s JSON in a parameter named %s hides nothing", (language, name, want) => {
  const parameters = [{ name, type: "string", json: true }] as const;
  const contract = {
    ...createConnection,
    operation: { ...createConnection.operation, parameters },
  } as OperationContract;
  expect(createSample(language, { contract, input: { [name]: { a: 1 } } }).code).toContain(want);
});
