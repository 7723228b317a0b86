import * as contracts from "@dataworks-kit/api/contracts";
import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, listSampleLanguages, SAMPLE_LANGUAGES, type SampleCall } from "@dataworks-kit/samples";
import { isSecretName, MASK, maskValues, type OperationContract, stringifyJson } from "@dataworks-kit/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileText } from "./support/hostile-text.ts";

/** Long enough to stand nowhere by chance, with what each spelling writes otherwise. */
const secret = fc
  .string({ unit: fc.constantFrom(..."aZ9\"'\\/%&+=$`\n é中😀"), minLength: 0, maxLength: 8 })
  .map((text) => `5up3r${text}-s3cr3t`);

/** What sounds like a secret, in any case and with any separator. */
const secretName = fc
  .tuple(
    fc.constantFrom("", "db", "user", "x-"),
    fc.constantFrom(
      "password",
      "passwd",
      "pwd",
      "passphrase",
      "secret",
      "secretKey",
      "token",
      "securityToken",
      "accessKey",
      "access_key",
      "private.key",
      "apiKey",
      "credential",
      "sk",
      "pass",
      "accessKeySecret",
    ),
    fc.constantFrom<(name: string) => string>(
      (name) => name,
      (name) => name.toUpperCase(),
      (name) => name.charAt(0).toUpperCase() + name.slice(1),
    ),
  )
  .map(([start, name, spell]) => spell(start + name))
  .filter(isSecretName);

/** A secret as itself, and wherever else it can stand below its member. */
const below = (text: string) =>
  fc.constantFrom<unknown>(text, [text], { a: [{ b: text }] }, [[null, true, text]], { "": text });

interface Case {
  readonly text: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Content that holds the secret under such a name, at any depth, beside anything. */
const secretContent: fc.Arbitrary<Case> = secret.chain((text) => {
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.tuple(secretName, below(text)).map(([name, value]) => ({ [name]: value })),
      fc.array(tie("node"), { minLength: 1, maxLength: 2 }),
      fc.dictionary(hostileText, tie("node"), { minKeys: 1, maxKeys: 2 }),
    ),
  }));
  return fc
    .tuple(node, fc.dictionary(hostileText, hostileText, { maxKeys: 3 }), fc.boolean())
    .map(([value, others, isRepeated]) => ({
      text,
      content: {
        ...others,
        value,
        ...(isRepeated && { database: `x${text}`, url: encodeURIComponent(text) }),
      },
    }));
});

const type = fc.constantFrom("odps", "mysql", "rds", "kafka", "redis", "", "x'y");

/** Everything that a sample shows. */
function listShown(given: Omit<SampleCall, "contract"> & Partial<SampleCall>): string[] {
  const call = { contract: createConnection, ...given };
  return listSampleLanguages(call.contract).map(({ id }) => {
    const { code, install, environment } = createSample(id, call);
    for (const { name } of environment.slice(2)) expect(code).toContain(name);
    expect(environment.length).toBeGreaterThan(2);
    return [code, install, ...environment.flatMap(({ name, meaning }) => [name, meaning])].join("\n");
  });
}

function expectHidden(text: string, shown: readonly string[]): void {
  const bytes = Buffer.from(text);
  const others = [
    bytes.toString("base64").slice(0, -3),
    bytes.toString("hex"),
    bytes.toString("base64url").slice(0, -3),
  ];
  for (const code of shown) {
    // It reads JSON's, URLs' and XML's escapes, up to three upon each other.
    expect(maskValues(code, [text, text.slice(0, 5)])).not.toContain(MASK);
    for (const other of others) expect(code.toLowerCase()).not.toContain(other.toLowerCase());
  }
}

/** Those whose calls hold secrets, by their documents. */
const HOLDING = (Object.values(contracts) as OperationContract[]).filter(({ operation }) =>
  operation.parameters.some(({ secrets }) => secrets !== undefined),
);

test("More than one operation takes secrets", () => expect(HOLDING.length).toBeGreaterThan(1));

test.each(HOLDING)("No secret stands in any sample of $operation.operationId", (contract) => {
  const { parameters } = contract.operation;
  fc.assert(
    fc.property(secretContent, fc.boolean(), ({ text, content }, isText) => {
      const input = Object.fromEntries(
        parameters.map(({ name, json }) => [
          name,
          json ? (isText ? stringifyJson(content) : content) : `a${text}`,
        ]),
      );
      expectHidden(text, listShown({ contract, input }));
    }),
    { numRuns: 20 },
  );
});

describe("No secret stands in any sample, and each comes from the environment", () => {
  test("of Content as an object, as JSON text with and without escapes, cut off, and as JSON within it", () => {
    fc.assert(
      fc.property(
        secretContent,
        type,
        fc.integer({ min: 1, max: 20 }),
        ({ text, content }, ConnectionType, cut) => {
          const json = stringifyJson(content);
          const escaped = json.replace(/\\u.{4}|\\.|[a-z]/g, (char) =>
            char.length > 1 ? char : `\\u00${char.charCodeAt(0).toString(16)}`,
          );
          for (const Content of [content, json, ` ${escaped}`, json.slice(0, -cut), `[${json}]`, { x: json }])
            expectHidden(text, listShown({ input: { ConnectionType, Name: "a", Content } }));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("in other parameters that repeat it, whatever their type", () => {
    fc.assert(
      fc.property(secret, (text) => {
        const repeated = {
          RegionId: text,
          ProjectId: text,
          Name: `a${text}`,
          Description: encodeURIComponent(text),
        };
        const others = {
          ConnectionType: text,
          SubType: `${text}x`,
          EnvType: text,
          [text]: text,
          Other: text,
        };
        const input = { ...repeated, ...others, Content: { password: text } };
        for (const endpoint of [undefined, `https://gw.example/${encodeURIComponent(text)}`])
          expectHidden(text, listShown({ input, ...(endpoint && { endpoint }) }));
      }),
    );
  });

  test.each([
    ["a parameter of the protocol", { SecurityToken: "5up3r-s3cr3t", Content: "x" }],
    ["a parameter that sounds like one", { accessKeySecret: "5up3r-s3cr3t", Description: "5up3r-s3cr3t" }],
    ["an object as a name", { Name: { password: "5up3r-s3cr3t" } }],
    ["JSON as a description", { Description: '{"token": "5up3r-s3cr3t"}' }],
    ["a number", { Content: { pwd: 5012345678, url: "x:5012345678" }, Description: "5up3r".slice(5) }],
  ])("in %s", (_, given) => {
    const shown = listShown({ input: { ConnectionType: "rds", Content: { password: "x" }, ...given } });
    for (const code of shown) expect(code).not.toMatch(/5up3r|5012345678/);
  });

  test.each([
    "https://user:5up3r-s3cr3t@gw.example",
    "user:5up3r-s3cr3t@gw.example",
    "ftp://user:5up3r-s3cr3t@gw.example",
    "https://user:5up3r-s3cr3t@gw exam ple:x",
    "https://gw.example/?token=5up3r-s3cr3t",
    "https://gw.example/#5up3r-s3cr3t",
    "https://gw.example/token/5up3r-s3cr3t/",
    "https://gw.example/a%40b:5up3r-s3cr3t@c",
  ])("in the endpoint %s, which says what is left out", (endpoint) => {
    for (const code of listShown({ input: { Content: { password: "x" } }, endpoint })) {
      expect(code).not.toContain("5up3r");
      expect(code).toMatch(/endpoint.* (?:is|are) left out/i);
    }
  });
});

test("What the rule lets pass stays: a name and a description with an @, and words about secrets", () => {
  const input = { Name: "a@b", Description: "tokens and passwords", Content: { password: "hunter2" } };
  for (const { id } of SAMPLE_LANGUAGES)
    expect(
      createSample(id, { contract: createConnection, input }).environment.map(({ name }) => name),
    ).toEqual(["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "DATA_SOURCE_PASSWORD"]);
});
