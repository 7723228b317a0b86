import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createConnectionOperation,
  flattenParameters,
  type OperationDescriptor,
} from "../generated/index.gen.ts";
import { MASK, redactInput, redactParameters, secretsIn } from "./redact.ts";

const mask = (name: string, value: string) =>
  redactParameters(createConnectionOperation, [[name, value]])[0]?.[1];

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
    ["Name", "my password", "my password"],
  ])("%s %j", (name, value, want) => {
    expect(mask(name, value)).toBe(want);
  });

  test("lets no secret through, wherever it stands in Content", () => {
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
        expect(JSON.stringify(redactInput(createConnectionOperation, { Content: value }))).not.toContain(
          "S3CRET",
        );
      }),
    );
  });
});

test("redactInput copies, and leaves what is no secret", () => {
  const input = { ProjectId: 1n, Name: "abc", Content: { username: "u", password: "p" } };
  expect(redactInput(createConnectionOperation, input)).toEqual({
    ...input,
    Content: { username: "u", password: MASK },
  });
  expect(input.Content.password).toBe("p");
});

test.each([
  [{ Content: { password: "p", more: { accessKey: "k" } } }, ["p", "k"]],
  [{ Content: '{"password":"p"}' }, ["p"]],
  [{ Content: { jdbcUrl: "jdbc:mysql://u:p@h/d", username: "u" } }, ["jdbc:mysql://u:p@h/d"]],
  [{ Content: "no JSON" }, []],
  [{ Content: { password: "", accessKey: 5 }, Name: "n" }, []],
])("secretsIn %j", (input, want) => {
  expect(secretsIn(createConnectionOperation, input)).toEqual(want);
});

describe("a parameter that is a list or a map of secrets", () => {
  const operation: OperationDescriptor = {
    ...createConnectionOperation,
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
    expect(secretsIn(operation, input)).toEqual(["k1", "k2", "k3", "k4"]);
  });
});
