import * as contracts from "@dataworks-kit/api/contracts";
import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, type SampleLanguage } from "@dataworks-kit/samples";
import type { OperationContract } from "@dataworks-kit/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileText, wellFormed } from "./support/hostile-text.ts";
import { LANGUAGES } from "./support/languages.ts";
import { hasBash, runBash } from "./support/run-bash.ts";
import { runNode, runTypeScript } from "./support/run-javascript.ts";

const ENDPOINT = "http://127.0.0.1:1";
const inputWith = (text: string, value: unknown = { [text]: text, x: [text, "end"] }) => ({
  RegionId: text,
  ProjectId: text,
  Name: text,
  Description: text,
  ConnectionType: "rds",
  EnvType: 1,
  Content: value,
});
const writeCode = (language: SampleLanguage, input: Readonly<Record<string, unknown>>) =>
  createSample(language, { contract: createConnection, input, endpoint: ENDPOINT }).code;

/** What a client gets where a text may hold a secret, as a variable of that name. */
const hasSecret = (text: string) =>
  createSample("go", { contract: createConnection, input: { Content: { text, [text]: "" } } }).environment
    .length > 2;
const plainText = hostileText.filter((text) => !hasSecret(text));

describe("Hostile text stays a literal", () => {
  test("in TypeScript, exactly", async () => {
    await fc.assert(
      fc.asyncProperty(plainText, async (text) => {
        const { options, input } = await runTypeScript(writeCode("typescript", inputWith(text)));
        const { RegionId, ...rest } = inputWith(text);
        expect(options).toMatchObject({ regionId: RegionId, endpoint: ENDPOINT });
        expect(input).toEqual({ ...rest, ProjectId: readInteger(text) });
      }),
    );
  });

  test("in JavaScript for Node, exactly", async () => {
    await fc.assert(
      fc.asyncProperty(plainText, async (text) => {
        const { body } = await runNode(writeCode("node", inputWith(text)));
        const { Content, ...rest } = inputWith(text);
        expect(body).toEqual({ ...rest, ProjectId: readInteger(text), Content: JSON.stringify(Content) });
      }),
    );
  });

  const lines = LANGUAGES.filter(([, { name }]) => name !== "run");
  test.each(lines)("in %s, on one line between quotes, and nothing else changes", (language, written) => {
    const want = written.keepsHalfPairs ? (text: string) => text : wellFormed;
    const line = new RegExp(written.name, "m");
    fc.assert(
      fc.property(hostileText, (text) => {
        const code = writeCode(language, { Name: text }).replace(/^.*The contract does not allow .*\n/gm, "");
        const [, literal = ""] = line.exec(code) ?? [];
        expect(readLiteral(literal)).toBe(want(text));
        expect(code.replace(literal, () => '"x"')).toBe(writeCode(language, { Name: "x" }));
      }),
    );
  });

  test("in the form of curl, encoded", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const code = writeCode("curl", { Name: text, Description: "end" });
        const [, name = ""] = /^body='Name=([\w%.~!*()-]*)&Description=end'$/m.exec(code) ?? [];
        expect(decodeURIComponent(name)).toBe(wellFormed(text));
      }),
    );
  });
});

describe.each(Object.values(contracts) as OperationContract[])(
  "Hostile text stays a literal in a sample of $operation.action",
  (contract) => {
    const { parameters } = contract.operation;
    const texts = parameters.filter(({ type, json }) => type === "string" && !json).map(({ name }) => name);
    const createInput = (text: string) => Object.fromEntries(texts.map((name) => [name, text]));

    test("in TypeScript and Node, exactly", async () => {
      await fc.assert(
        fc.asyncProperty(hostileText, async (text) => {
          const call = { contract, input: createInput(text), endpoint: ENDPOINT };
          const { RegionId, ...wanted } = createInput(text);
          const { options, input } = await runTypeScript(createSample("typescript", call).code);
          expect(input).toEqual(wanted);
          if (RegionId !== undefined) expect(options).toMatchObject({ regionId: RegionId });
          const { body, query } = await runNode(createSample("node", call).code);
          expect(body ?? query).toEqual(createInput(text));
        }),
        { numRuns: 30 },
      );
    });

    test.skipIf(!hasBash)("as arguments of aliyun, U+FFFD for what none holds", () => {
      const given = fc.sample(hostileText, { numRuns: 20, seed: 7 }).filter((text) => text !== "");
      const codes = given.map((text) => createSample("aliyun", { contract, input: createInput(text) }).code);
      const stub = `aliyun() { printf '%s\\0' "$@"; }\n`;
      const words = runBash(stub + codes.map((code) => `(\n${code}\n)\n`).join(""), KEY).split("\0");
      for (const name of texts.filter((name) => name !== "RegionId"))
        expect(words.filter((word) => word.startsWith(`--${name}=`))).toEqual(
          given.map((text) => `--${name}=${wellFormed(text).replaceAll("\0", "\ufffd")}`),
        );
    });
  },
);

describe.skipIf(!hasBash)("Hostile text stays a literal in bash", () => {
  test.each<[SampleLanguage, (name: string) => string]>([
    ["dataworks", (name) => `--name=${name}`],
    ["aliyun", (name) => `--Name=${name}`],
  ])("as an argument of %s, U+FFFD for what none holds", (language, want) => {
    const texts = fc.sample(hostileText, { numRuns: 60, seed: 1 }).filter((text) => text !== "");
    const stub = `${language}() { printf '%s\\0' "$@"; }\n`;
    // A subshell for each; variables of the access key are set, as the scripts demand.
    const scripts = texts.map((text) => `(\n${writeCode(language, { Name: text })}\n)\n`);
    const words = runBash(stub + scripts.join(""), KEY).split("\0");
    for (const text of texts) expect(words).toContain(want(wellFormed(text).replaceAll("\0", "\ufffd")));
    expect(words.filter((word) => /^--name=/i.test(word))).toHaveLength(texts.length);
  });
});

const KEY = { ALIBABA_CLOUD_ACCESS_KEY_ID: "testid", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "testsecret" };

/** Python, Java and Go share their escapes with JSON, but for `\U`. */
function readLiteral(literal: string): unknown {
  const json = literal.replace(/\\U(.{8})|\\./g, (escaped, digits?: string) =>
    digits === undefined ? escaped : String.fromCodePoint(Number.parseInt(digits, 16)),
  );
  return JSON.parse(json);
}

/** An integer that is written as text is one. */
function readInteger(text: string): unknown {
  return /^(0|-?[1-9]\d*)$/.test(text) ? Number(text) : text;
}
