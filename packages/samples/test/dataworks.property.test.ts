import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, type Sample } from "@dataworks-kit/samples";
import { parseJson, stringifyJson } from "@dataworks-kit/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileText, wellFormed } from "./support/hostile-text.ts";
import { hasBash, runBash } from "./support/run-bash.ts";

const KEY = { ALIBABA_CLOUD_ACCESS_KEY_ID: "testid", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "testsecret" };
/** What the variable of that name holds. No environment holds NUL. */
const createSecret = (variable: string) => `${variable} a"b\\c'd$(e)\`f\`\n\u0001\t& 中😀`;
const writeSample = (Content: unknown) =>
  createSample("dataworks", { contract: createConnection, input: { ...CALL, Content } });
const CALL = { ProjectId: 1, Name: "a", ConnectionType: "rds", EnvType: 1 };
const isScript = ({ code }: Sample) => code.startsWith("#!/usr/bin/env bash\n");
const isCommand = ({ code }: Sample) => code.startsWith("dataworks create-connection ");
const listVariables = ({ environment }: Sample) => environment.slice(2).map(({ name }) => name);
/** Text that becomes no variable, neither as a value nor as a name. */
const plainText = hostileText.filter((text) => listVariables(writeSample({ text, [text]: "" })).length === 0);
/** An object with a member of that name, whatever it is. */
const createObject = (...members: [name: string, value: unknown][]) => Object.fromEntries(members);

/** Prints its arguments; a Content that comes by standard input stands behind them. An empty one ends it. */
const STUB = `dataworks() {
  printf '%s\\0' "$@"
  if [ "\${*: -1}" = - ]; then cat && printf '\\0'; fi
  printf '\\0'
}
`;

/** The Content that each sample hands to the command in bash, as the text of JSON without its secrets, and those. */
function readContents(samples: readonly Sample[], stub = STUB): { content: string; secrets: string[] }[] {
  const variables = [...new Set(samples.flatMap(listVariables))];
  const env = { ...KEY, ...Object.fromEntries(variables.map((name) => [name, createSecret(name)])) };
  // A subshell for each; their variables are set, as the scripts demand.
  const printed = runBash(stub + samples.map(({ code }) => `(\n${code}\n)\n`).join(""), env);
  return printed
    .split("\0\0")
    .slice(0, -1)
    .map((text) => {
      const words = text.split("\0");
      const [content] = readValues(words, "--content=");
      return { content: content ?? words.at(-1) ?? "", secrets: readValues(words, "--content-secret=") };
    });
}

function readValues(words: readonly string[], start: string): string[] {
  return words.filter((word) => word.startsWith(start)).map((word) => word.slice(start.length));
}

/** What the command sends of it: a member is all before the last `=`. */
function sentContent({ content, secrets }: { content: string; secrets: readonly string[] }): object {
  const members = secrets.map((word): [string, string] => {
    const end = word.lastIndexOf("=");
    return [word.slice(0, end), createSecret(word.slice(end + 1))];
  });
  return { ...(parseJson(content) as object), ...Object.fromEntries(members) };
}

describe.skipIf(!hasBash)("Hostile text stays a literal in the sample in dataworks", () => {
  test("as Content with a secret beside it, which is one command", () => {
    const texts = fc.sample(plainText, { numRuns: 100, seed: 2 });
    const samples = texts.map((text) =>
      writeSample(createObject([text, text], ["password", "x"], ["end", [text]])),
    );
    expect(samples.filter(isCommand)).toHaveLength(texts.length);
    const want = (text: string) =>
      createObject([text, text], ["password", createSecret("DATA_SOURCE_PASSWORD")], ["end", [text]]);
    const contents = readContents(samples);
    expect(contents.map(sentContent)).toEqual(texts.map(want));
    expect(contents.map(({ secrets }) => secrets)).toEqual(
      texts.map(() => ["password=DATA_SOURCE_PASSWORD"]),
    );
  });

  test("as the name of a secret, which is a command where an argument can hold it", () => {
    const names = [...fc.sample(hostileText, { numRuns: 200, seed: 3 }), "", "a=b", "__proto__", "-x"];
    // The member is a secret by its text.
    const samples = names.map((name) => writeSample(createObject(["a", 1], [name, "x://user:word@host"])));
    const isHeld = (name: string) => !/[\0\p{Cs}]/u.test(name);
    expect(samples.map(isCommand)).toEqual(names.map(isHeld));
    expect(samples.map(isScript)).toEqual(names.map((name) => !isHeld(name)));
    for (const kind of [isCommand, isScript]) expect(samples.filter(kind).length).toBeGreaterThan(20);
    const wanted = samples.map((sample, index) => [
      ["a", 1],
      [names[index], createSecret(listVariables(sample).join())],
    ]);
    // As entries, since no comparison of objects looks at a member named __proto__.
    expect(readContents(samples).map((sent) => Object.entries(sentContent(sent)))).toEqual(wanted);
  });

  test("as Content with a secret deeper in it, which is a script", () => {
    const texts = fc.sample(plainText, { numRuns: 60, seed: 4 });
    const contentWith = (text: string, password: string) =>
      createObject([text, text], ["end", [{ password }, text]]);
    const samples = texts.map((text) => writeSample(contentWith(text, "x")));
    expect(samples.filter(isScript)).toHaveLength(texts.length);
    expect(readContents(samples).map(sentContent)).toEqual(
      texts.map((text) => contentWith(text, createSecret("DATA_SOURCE_PASSWORD"))),
    );
  });

  test("as Content that is JSON but not an object, which is a script", () => {
    const texts = fc.sample(plainText, { numRuns: 60, seed: 5 }).map((text) => JSON.stringify([text]));
    const samples = texts.map(writeSample);
    expect(samples.filter(isScript)).toHaveLength(texts.length);
    expect(readContents(samples)).toEqual(
      texts.map((text) => ({ content: wellFormed(text).replaceAll("\0", "\ufffd"), secrets: [] })),
    );
  });

  test("as Content that is not JSON, which is a variable", () => {
    const texts = fc.sample(plainText, { numRuns: 60, seed: 5 }).map((text) => `x${text}`);
    const samples = texts.map(writeSample);
    expect(samples.filter(isScript)).toHaveLength(texts.length);
    for (const { content } of readContents(samples))
      expect(content).toBe(createSecret("DATA_SOURCE_CONTENT"));
  });

  test("as Content of every kind, integers exact, with and without secrets", () => {
    const integers = fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n });
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        plainText,
        integers,
        fc.constantFrom(null, true, 1.5, 1e-7),
        fc.constant({ password: "x" }),
        fc.dictionary(plainText, tie("node"), { maxKeys: 3 }),
        fc.array(tie("node"), { maxLength: 3 }),
      ),
    })).node;
    const contents = fc.sample(fc.dictionary(plainText, value, { maxKeys: 4 }), { numRuns: 300, seed: 6 });
    const samples = contents.map((content) => writeSample(stringifyJson(content)));
    expect(samples.map(isCommand)).toEqual(samples.map((sample) => listVariables(sample).length === 0));
    for (const kind of [isCommand, isScript]) expect(samples.filter(kind).length).toBeGreaterThan(50);
    const wanted = contents.map((content) =>
      parseJson(
        stringifyJson(content).replaceAll(
          '{"password":"x"}',
          () => `{"password":${JSON.stringify(createSecret("DATA_SOURCE_PASSWORD"))}}`,
        ),
      ),
    );
    expect(readContents(samples).map(sentContent)).toEqual(wanted);
  });

  test("as an argument as long as Linux takes it, and by standard input beyond that", () => {
    // Not a builtin: the limit is one of the system.
    const stub = STUB.replace("printf", "env printf");
    const longest = 128 * 1024 - '--content={"a":""}'.length - 1;
    const contents = ["x", "é"].flatMap((text) => {
      const count = Math.floor(longest / new TextEncoder().encode(text).length);
      return [count, count + 1].map((length) => ({ a: text.repeat(length) }));
    });
    const samples = contents.map(writeSample);
    expect(samples.map(isCommand)).toEqual([true, false, true, false]);
    expect(readContents(samples, stub).map(sentContent)).toEqual(contents);
    expect(isScript(writeSample({ [`@${"x".repeat(longest)}`]: "x://user:word@host" }))).toBe(true);
  });
});
