import { createHandlers, createSimulator } from "@dataworks-kit/msw";
import { parseJson } from "@dataworks-kit/wire";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { KEY, type Outside, run } from "./support/run.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const ENDPOINT = "https://dataworks.cn-shanghai.aliyuncs.com/";
const FLAGS = "--region-id cn-shanghai --project-id 1 --name abc --env-type 1 --connection-type rds".split(
  " ",
);
const REST = '{"database":"d","instanceName":"rm-1","username":"u"}';
/** With what a JSON text, a form, a signature and a terminal treat in their own ways; the start is found in every one. */
const SECRET = "hunt3r \"'\\ &=+%41!* \n\u001b 中😀 hunt3r";
const ENV = { ...KEY, DB_PASSWORD: SECRET, DB_TOKEN: "hunt3r2", _1: "one", EMPTY: "" };

/** Runs the command with these words behind the other parameters. */
function runCreate(words: readonly string[], outside: Outside = {}) {
  return run(["create-connection", ...FLAGS, ...words], { env: ENV, ...outside });
}

function useDouble() {
  const simulator = createSimulator();
  server.use(...createHandlers(simulator));
  return { contents: () => simulator.revealWorld().dataSources?.map(({ content }) => content) ?? [] };
}

describe("--content-secret adds a member to Content from the environment, with Content", () => {
  test.each<{ given: string; content: string; files?: Record<string, string> }>([
    { given: "a JSON object", content: REST },
    { given: "@FILE", content: "@c.json", files: { "c.json": `${REST}\n` } },
    { given: "standard input", content: "-", files: { "-": `\n${REST}` } },
  ])("from $given", async ({ content, files = {} }) => {
    const { contents } = useDouble();
    const words = ["--content", content, "--content-secret", "password=DB_PASSWORD", "--check-content"];
    const { code, out, err } = await runCreate(words, { files });
    expect([code, err]).toEqual([0, ""]);
    expect(out).not.toContain("hunt3r");
    expect(contents()).toEqual([`${REST.slice(0, -1)},"password":${JSON.stringify(SECRET)}}`]);
  });

  test.each<{ given: string; words: string[]; want: [string, unknown][] }>([
    {
      given: "several",
      words: ["token=DB_TOKEN", "id=_1"],
      want: [
        ["token", "hunt3r2"],
        ["id", "one"],
      ],
    },
    {
      given: "= in names",
      words: ["a=b=_1", "c==_1"],
      want: [
        ["a=b", "one"],
        ["c=", "one"],
      ],
    },
    {
      given: "no name and a dash",
      words: ["=_1", "-x=_1"],
      want: [
        ["", "one"],
        ["-x", "one"],
      ],
    },
    { given: "a name of two lines", words: ['"\n\\=_1'], want: [['"\n\\', "one"]] },
    {
      given: "names that every object inherits",
      words: ["__proto__=_1", "toString=_1"],
      want: [
        ["__proto__", "one"],
        ["toString", "one"],
      ],
    },
  ])("and $given, the numbers of Content exact", async ({ words, want }) => {
    const { contents } = useDouble();
    const rest = `{"id64":9223372036854775807,"password":"p",${REST.slice(1)}`;
    const secrets = words.map((word) => `--content-secret=${word}`);
    expect(await runCreate([`--content=${rest}`, ...secrets])).toMatchObject({ code: 0, err: "" });
    const members = Object.entries(parseJson(contents()[0] ?? "") as object);
    expect(members).toEqual([...Object.entries(parseJson(rest) as object), ...want]);
    expect(members).toContainEqual(["id64", 9223372036854775807n]);
  });
});

describe("--content-secret is refused before anything is sent:", () => {
  const FORM = "--content-secret: expected MEMBER=VARIABLE, such as password=DATA_SOURCE_PASSWORD";
  const content = ["--content", REST];
  const secret = (word: string) => ["--content-secret", word];

  test.each<[string, string[], string]>([
    ["no =", [...content, ...secret("password")], FORM],
    ["no variable", [...content, ...secret("password=")], FORM],
    ["a variable that starts with a digit", [...content, ...secret("password=1PASSWORD")], FORM],
    ["a variable with a dash", [...content, ...secret("password=DB-PASSWORD")], FORM],
    ["a variable and a line break", [...content, ...secret("password=DB_PASSWORD\n")], FORM],
    [
      "no word at all",
      [...content, "--content-secret"],
      "'--content-secret <MEMBER=VARIABLE>' argument missing",
    ],
    [
      "a variable that is not set",
      [...content, ...secret("password=NOT_SET")],
      "--content-secret: the environment variable NOT_SET is not set, or it is empty. Export it.",
    ],
    [
      "a variable that is empty",
      [...content, ...secret("password=EMPTY")],
      "the environment variable EMPTY is not set, or it is empty. Export it. To make a member empty, write it in --content.",
    ],
    [
      "a name that only JavaScript has",
      [...content, ...secret("password=toString")],
      "the environment variable toString is not set",
    ],
    [
      "__proto__ as a variable",
      [...content, ...secret("password=__proto__")],
      "the environment variable __proto__ is not set",
    ],
    [
      "a member given twice",
      [...content, ...secret("a=DB_PASSWORD"), ...secret("a=DB_TOKEN")],
      '--content-secret: the member "a" is given twice; give it once.',
    ],
    [
      "a member of --content",
      ["--content", '{"password":null}', ...secret("password=DB_PASSWORD")],
      '--content-secret: the member "password" is also in --content; remove it from one of them.',
    ],
    [
      "__proto__, which is in --content",
      ["--content", '{"__proto__":1}', ...secret("__proto__=DB_PASSWORD")],
      'the member "__proto__" is also in --content',
    ],
    [
      "no --content",
      secret("password=DB_PASSWORD"),
      "--content-secret: there is no --content to add members to; give the other members as a JSON object, or --content '{}'.",
    ],
    [
      "--content that is not JSON",
      ["--content", '{"a":"hunt3r', ...secret("b=_1")],
      "--content: expected the text of a JSON object",
    ],
    [
      "an empty --content",
      ["--content", "", ...secret("b=_1")],
      "--content: expected the text of a JSON object",
    ],
    ["an array", ["--content", "[]", ...secret("b=_1")], "--content: expected the text of a JSON object"],
    ["null", ["--content", "null", ...secret("b=_1")], "--content: expected the text of a JSON object"],
    ["a text", ["--content", '"{}"', ...secret("b=_1")], "--content: expected the text of a JSON object"],
  ])("%s", async (_, words, want) => {
    // Without a handler, a request is an error.
    const { code, out, err } = await runCreate(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(want);
    expect(err).not.toContain("hunt3r");
  });

  test("a secret instead of its variable, which is not repeated", async () => {
    for (const word of ["hunt3r!", "password=hunt3r!", "password=hunt3r==", "pass=hunt3r word"])
      expect((await runCreate([...content, ...secret(word)])).err).not.toContain("hunt3r");
  });
});

describe("A secret from the environment is shown nowhere, whatever its member is called:", () => {
  // The contract calls the first a secret, and knows nothing of the others.
  const members = { password: SECRET, apiKey: SECRET, config: `{ "key" : "hunt3r" }`, short: "v" };
  const env = {
    ...KEY,
    ...Object.fromEntries(Object.entries(members).map(([name, value]) => [`DB_${name}`, value])),
  };
  const words = [
    "--content",
    REST,
    ...Object.keys(members).flatMap((name) => ["--content-secret", `${name}=DB_${name}`]),
  ];
  const places = ["ACS3-HMAC-SHA256", "HMAC-SHA1"].flatMap((algorithm) =>
    ["body", "query"].map((place) => [algorithm, place] as const),
  );

  test.each(places)("by --verbose with %s, in the %s", async (algorithm, place) => {
    const { contents } = useDouble();
    const ran = await runCreate([...words, "--algorithm", algorithm, "--parameters-in", place, "--verbose"], {
      env,
    });
    expect(ran.code).toBe(0);
    expect(parseJson(contents()[0] ?? "")).toEqual({ ...(parseJson(REST) as object), ...members });
    expect(ran.out + ran.err).not.toContain("hunt3r");
    for (const name of Object.keys(members)) expect(ran.err).toContain(`"${name}":"***"`);
    expect(ran.err).toContain('"username":"u"');
  });

  test("by --verbose where Content is masked whole", async () => {
    const deep = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    server.use(http.all(ENDPOINT, () => HttpResponse.json({ Code: "Bad" }, { status: 400 })));
    const { code, err } = await runCreate(
      ["--content", deep, "--content-secret", "b=DB_apiKey", "--verbose"],
      {
        env,
      },
    );
    expect([code, err.includes("hunt3r")]).toEqual([4, false]);
    expect(err).toMatch(/\n {2}Content +\*\*\*\n/);
  });

  test.each<[string, (body: string) => string | null]>([
    ["as it is", () => SECRET],
    ["as JSON", (body) => new URLSearchParams(body).get("Content")],
    ["as the form had it", (body) => body],
  ])("by a refusal that repeats it %s", async (_, textOf) => {
    server.use(
      http.all(ENDPOINT, async ({ request }) => {
        const Message = `No: ${textOf(await request.text())}`;
        return HttpResponse.json({ RequestId: "r", Code: "Bad", Message }, { status: 400 });
      }),
    );
    const secret = ["--content", REST, "--content-secret", "apiKey=DB_apiKey"];
    for (const flags of [[], ["--json"], ["--json", "--verbose"]]) {
      const { code, out, err } = await runCreate([...secret, ...flags], { env });
      expect([code, out]).toEqual([4, ""]);
      expect(err).toContain("***");
      expect(err).not.toContain("hunt3r");
    }
  });

  test("by a retry", async () => {
    const simulator = createSimulator();
    server.use(...createHandlers(simulator));
    simulator.failNext("Throttling.User");
    const { code, out, err } = await runCreate([...words, "--verbose"], { env });
    expect(code).toBe(0);
    expect(err).toContain("attempt 1 failed");
    expect(out + err).not.toContain("hunt3r");
  });
});

describe("--content-secret stands", () => {
  test("in the help of create-connection", async () => {
    const { code, out } = await run(["create-connection", "--help"]);
    expect([code, out]).toEqual([0, expect.stringContaining("--content-secret <MEMBER=VARIABLE>")]);
  });

  test("not in dataworks sample, which sends nothing", async () => {
    const words = ["sample", "--lang", "go", "--content", "{}", "--content-secret", "password=DB_PASSWORD"];
    const { code, out, err } = await run(words, { env: ENV });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("unknown option '--content-secret'");
  });
});
