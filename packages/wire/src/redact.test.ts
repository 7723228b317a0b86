import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collectSecrets } from "./collect-secrets.ts";
import type { OperationDescriptor } from "./descriptor.ts";
import { flattenParameters } from "./parameters.ts";
import { redactInput, redactOutput, redactParameters } from "./redact.ts";
import { MASK, maskWithin } from "./secrets.ts";

/** An operation with a JSON document in a parameter. */
const ADD: OperationDescriptor = {
  operationId: "add",
  action: "Add",
  version: "1",
  methods: ["POST"],
  parametersIn: ["query", "form"],
  idempotent: false,
  deprecated: false,
  effect: "write",
  answer: { required: {} },
  parameters: [
    { name: "Name", type: "string", required: true },
    { name: "Description", type: "string" },
    { name: "ProjectId", type: "integer", format: "int64" },
    { name: "Content", type: "string", json: true, jsonType: "object", secrets: ["accessKey", "password"] },
  ],
};

const mask = (name: string, value: string) => redactParameters(ADD, [[name, value]])[0]?.[1];

describe("redactParameters", () => {
  test.each([
    ["Content", '{"username":"u","password":"p"}', '{"username":"u","password":"***"}'],
    [
      "Content",
      '{"a":[{"accessKey":"k"},"x"],"n":9007199254740993}',
      '{"a":[{"accessKey":"***"},"x"],"n":9007199254740993}',
    ],
    ["Content", '{"jdbcUrl":"jdbc:mysql://h/d?password=p"}', '{"jdbcUrl":"***"}'],
    ["Content", '{"jdbcUrl":"jdbc:oracle:thin:scott/tiger@h:1521:x"}', '{"jdbcUrl":"***"}'],
    ["Content", '{"jdbcUrl":"jdbc:postgresql://h:1921/d"}', '{"jdbcUrl":"jdbc:postgresql://h:1921/d"}'],
    ["Content", "password=p", MASK],
    ["Content", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, MASK],
    ["Content.password", "p", MASK],
    ["Signature", "s", MASK],
    ["SecurityToken", "t", MASK],
    [
      "Content",
      '{"Password":"p","secretKey":"k","TOKEN":1}',
      '{"Password":"***","secretKey":"***","TOKEN":"***"}',
    ],
    ["Name", "my password", "my password"],
    ["Name", '{"password":"p","x":1}', '{"password":"***","x":1}'],
    ["Name", "{not JSON", "{not JSON"],
    ["AccessKeySecret", "s", MASK],
    ["AccessKeyId", "testid", "testid"],
    ["SignatureNonce", "n", "n"],
  ])("%s %j", (name, value, want) => {
    expect(mask(name, value)).toBe(want);
  });

  test("hides a secret wherever else its value stands, but not in the names of members", () => {
    const pairs = redactParameters(ADD, [
      ["Name", "orders-hunter2"],
      ["Description", "hunter%32, or \\u0068unter2"],
      ["Content", '{"username":"hunter2","hunter2":1,"password":"hunter2"}'],
    ]);
    expect(pairs.map(([, value]) => value)).toEqual([
      "orders-***",
      "***, or ***",
      '{"username":"***","hunter2":1,"password":"***"}',
    ]);
  });

  test("hides every secret, wherever it is in Content", () => {
    const secret = fc.string({ minLength: 4 }).map((text) => `S3CRET${text}`);
    const content = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        fc.record({ password: secret }),
        fc.record({ accessKey: secret, note: fc.constant("n") }),
        fc.array(tie("node"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom("a", "b"), tie("node"), { maxKeys: 2 }),
      ),
    })).node;
    fc.assert(
      fc.property(content, (value) => {
        expect(mask("Content", JSON.stringify(value))).not.toContain("S3CRET");
        expect(JSON.stringify(redactInput(ADD, { Content: value }))).not.toContain("S3CRET");
      }),
    );
  });
});

describe("JSON nested deep", () => {
  const nested = (depth: number, inner: string) => "[".repeat(depth) + inner + "]".repeat(depth);
  const fromShallow = (text: string) => mask("Content", text);
  // Each frame takes room of the stack, as the code of a caller does.
  const fromDeep = (text: string, frames: number): string | undefined =>
    frames === 0 ? mask("Content", text) : fromDeep(text, frames - 1);

  test("is masked by its depth, wherever it is read from", () => {
    const depths = fc.integer({ min: 150, max: 4_000 });
    fc.assert(
      fc.property(depths, fc.constantFrom("1", "9007199254740993", '{"password":"p"}'), (depth, inner) => {
        const text = nested(depth, inner);
        const want = depth + (inner.startsWith("{") ? 1 : 0) > 200 ? MASK : text.replace('"p"', '"***"');
        expect(fromShallow(text)).toBe(want);
        expect(fromDeep(text, 1_500)).toBe(want);
      }),
    );
  });

  test("keeps its secrets in any parameter, as text and as an object", () => {
    const text = nested(300, '{"password":"S3CRET"}');
    expect(mask("Name", text)).toBe(MASK);
    const redacted = redactInput(ADD, { Content: JSON.parse(text), Name: text });
    expect(JSON.stringify(redacted)).not.toContain("S3CRET");
  });

  test("counts no brackets of a string", () => {
    const text = JSON.stringify({ username: `u${"[".repeat(300)}\\"{`, note: "n" });
    expect(mask("Content", text)).toBe(text);
  });
});

test.each([
  ['{"user":"u","password":"p"}', '{"user":"u","password":"***"}'],
  ['[{"jdbcUrl":"jdbc:mysql://u:p@h/d"}]', '[{"jdbcUrl":"***"}]'],
  ['{"password":"p"', MASK],
  ["password=p", MASK],
])("Of JSON that is a text of an answer the secrets alone are masked: %s", (text, want) => {
  expect(redactOutput(ADD, { Data: [{ Content: text }] })).toEqual({ Data: [{ Content: want }] });
});

test("redactInput copies, and leaves everything that is not a secret", () => {
  const input = { ProjectId: 1n, Name: "abc", Content: { username: "u", password: "p" } };
  expect(redactInput(ADD, input)).toEqual({
    ...input,
    Content: { username: "u", password: MASK },
  });
  expect(input.Content.password).toBe("p");
});

test.each([
  [{ Content: { password: "p", more: { accessKey: "k" } } }, ["p", "k"]],
  [{ Content: '{"password":"p"}' }, ["p"]],
  [{ Content: { jdbcUrl: "jdbc:mysql://u:p@h/d", username: "u" } }, ["jdbc:mysql://u:p@h/d", "p"]],
  [{ Content: "no JSON" }, ["no JSON"]],
  [{ Content: '{"password":"first","password":"second"}' }, ["second", "first"]],
  [{ Content: '{"password":"hunter2",}' }, ['{"password":"hunter2",}', "hunter2"]],
  [{ Content: { config: '{"password":"hun ter"}' } }, ['{"password":"hun ter"}', "hun", "hun ter"]],
  [{ Name: "no JSON" }, []],
  [{ Content: { password: "", accessKey: 5 }, Name: "n" }, ["5"]],
  [{ Content: '{"Password":1.50,"secretKey":1e3,"n":1.5}' }, ["1.5", "1.50", "1000", "1e3"]],
  [
    { Content: { auth: { API_TOKEN: "t" }, "private-key": ["a", "b"] }, userPassword: "q" },
    ["t", "a", "b", "q"],
  ],
])("collectSecrets %j", (input, want) => {
  expect(collectSecrets(ADD, input)).toEqual(want);
});

test.each([
  ["a: password=p, rest", "a: password=***, rest"],
  ["redis://:p@h and https://h:80/x", "redis://:***@h and https://h:80/x"],
  ['{"token":"t","n":1}', '{"token":"***","n":1}'],
  ["nothing here: x=1", "nothing here: x=1"],
])("maskWithin %s", (text, want) => {
  expect(maskWithin(text)).toBe(want);
});

test.each([
  "jdbc:mysql://h/d?user=u&password=hunter2",
  "jdbc:sqlserver://h:1433;user=u;Password=hunter2;encrypt=true",
  "jdbc:oracle:thin:scott/hunter2@h:1521:x",
  "mongodb://u:hunter2@h/d",
  "redis://:hunter2@h",
  "user=u;pwd=hunter2",
  "https://h/?token=hunter2",
  "refused: password = hunter2",
  "a=b=c; secretKey: 'hunter2'",
  'username="u" password="hunter2";',
  '{"inner":{"password":"hunter2"}}',
  "jdbc:mysql://u:hunter%32@h/d",
])("a password within %s is a secret of its own", (text) => {
  const found = collectSecrets(ADD, { Content: { url: text } });
  expect(found).toContain("hunter2");
  expect(
    redactParameters(ADD, [
      ["Content", JSON.stringify({ url: text })],
      ["Name", "is hunter2"],
    ])[1],
  ).toEqual(["Name", "is ***"]);
});

describe("a parameter that is a list or a map of secrets", () => {
  const operation: OperationDescriptor = {
    ...ADD,
    parameters: [
      { name: "Keys", type: "array", secret: true, items: { type: "string", secret: true } },
      { name: "Disk", type: "object", secrets: ["Keys"], properties: {} },
      { name: "Filter.1.Key", type: "string", secret: true },
    ],
  };
  const input = { Keys: ["k1", "k2"], Disk: { Keys: { a: "k3" }, Name: "n" }, "Filter.1.Key": "k4" };

  test("is masked in an input", () => {
    const want = { Keys: MASK, Disk: { Keys: MASK, Name: "n" }, "Filter.1.Key": MASK };
    expect(redactInput(operation, input)).toEqual(want);
  });

  test("is masked in flat parameters", () => {
    const texts = redactParameters(operation, flattenParameters(operation, input)).map(([, text]) => text);
    expect(texts).toEqual([MASK, MASK, MASK, "n", MASK]);
  });

  test("is found whole", () => {
    expect(collectSecrets(operation, input)).toEqual(["k1", "k2", "k3", "k4"]);
  });
});
