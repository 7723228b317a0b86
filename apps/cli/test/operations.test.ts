import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import * as contracts from "@dataworks-kit/api/contracts";
import { documentation } from "@dataworks-kit/api/documentation";
import { DEFAULT_WORLD, type Script, type World } from "@dataworks-kit/msw";
import { type ServerOptions, startServer } from "@dataworks-kit/msw/server";
import { toCommandFlag, toCommandName } from "@dataworks-kit/samples";
import { type OperationContract, parseJson, stringifyJson } from "@dataworks-kit/wire";
import { describe, expect, onTestFinished, test } from "vitest";
import { toKebabCase } from "../src/operation/to-flag.ts";
import { KEY, type Outside, run } from "./support/run.ts";

type Method = keyof typeof contracts;

const METHODS = Object.keys(contracts) as Method[];
const CONTRACTS = new Map<string, unknown>(Object.entries(contracts));
const readContract = (method: Method) => CONTRACTS.get(method) as OperationContract;
const CONTENT = '{"database":"d","instanceName":"i","username":"u","password":"hunter22"}';
const [PROJECT] = DEFAULT_WORLD.projects;
const STORED = { projectId: 10_000, envType: 1, connectionType: "rds", content: CONTENT };
/** Where the documented examples find what they speak of. */
const WORLD: World = {
  ...DEFAULT_WORLD,
  projects: [1, 10_000].map((id) => ({ tenantId: 1, members: [], ...PROJECT, id })),
  dataSources: [{ ...STORED, id: 1, name: "mysql_name" }],
};

/** A double, and the command that calls it. */
async function startDouble(options: ServerOptions = {}) {
  const server = await startServer(options);
  onTestFinished(() => server.close());
  const call = (words: readonly string[], outside?: Outside) =>
    run([...words, "--endpoint", server.url], outside);
  return { ...server, call };
}

function writeFlags(input: object): string[] {
  return Object.entries(input).map(([name, value]) => {
    const text = typeof value === "object" ? stringifyJson(value) : String(value);
    return `--${toKebabCase(name)}=${text}`;
  });
}

function writeCreate(name: string): string[] {
  const where = ["--project-id=1", "--env-type=0", "--data-source-type=mysql"];
  return ["create-data-source", ...where, `--name=${name}`, `--content=${CONTENT}`];
}

const LIST = ["list-data-sources", "--project-id=1"];

describe.each(METHODS)("%s", (method) => {
  const name = toCommandName(method);
  const { operation, examples } = readContract(method);

  test("has a page of help with each parameter, what it does, an example and the exit codes", async () => {
    const { summary } = await documentation[method]();
    const { code, out } = await run([name, "--help"]);
    expect(code).toBe(0);
    for (const parameter of operation.parameters) expect(out).toContain(`--${toKebabCase(parameter.name)} <`);
    for (const text of [summary, `dataworks ${name} --region-id`, "Exit codes:\n  0 "])
      expect(out).toContain(text);
    // Each flag says more than its name.
    expect(out).not.toMatch(/^ {2}--[\w-]+ <\S+>\n {2}-/m);
  });

  test.each([[[]], [["--json"]]])("is called as its documented example says %j", async (format) => {
    const [input] = Object.values(examples.inputs);
    const { call, simulator } = await startDouble({ world: WORLD });
    const asks = (await run([name, "--help"])).out.includes("--yes");
    const { code, err } = await call([
      name,
      ...writeFlags(Object(input)),
      ...format,
      ...(asks ? ["--yes"] : []),
    ]);
    expect(err).not.toContain("nothing was sent");
    expect(code, err).toBe(0);
    expect(simulator.journal()).toMatchObject([{ action: operation.action, outcome: "answered" }]);
  });

  test("refuses a parameter that it does not have", async () => {
    expect(await run([name, "--parameter-of-another=1"])).toMatchObject({ code: 2 });
  });
});

test("The life of a data source", async () => {
  const { call } = await startDouble();
  expect(await call(writeCreate("orders"))).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^The data source was added\.\n {2}Data {7}123\n {2}RequestId {2}\S+\n$/),
  });
  expect((await call(LIST)).out).toMatch(/^Id {3}Name .*\n123 {2}orders .* mysql .*\n$/);
  const update = ["update-data-source", "--data-source-id=123", "--description=for reports"];
  expect((await call(update)).out).toMatch(/^The data source was changed\.\n/);
  expect((await call(LIST)).out).toContain("  for reports  ");
  const remove = ["delete-data-source", "--data-source-id=123", "--yes"];
  expect(await call(remove)).toMatchObject({ code: 0, err: "" });
  expect(await call(LIST)).toEqual({ code: 0, out: "", err: "dataworks: the list is empty.\n" });
  expect(await call(remove)).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("Invalid.Tenant.ConnectionNotExists"),
  });
});

describe("A list", () => {
  const world: World = {
    ...DEFAULT_WORLD,
    nextDataSourceId: 9_007_199_254_740_994n,
    dataSources: Array.from({ length: 205 }, (_, index) => ({
      ...STORED,
      projectId: 1,
      id: index === 204 ? 9_007_199_254_740_993n : index + 1,
      name: `n${index}`,
      description: "第一个数据源，它的说明比一行还要长得多，所以它会被截断，第一个数据源\u001b[2J",
    })),
  };

  test("is one page, and says how to get the others", async () => {
    const { call } = await startDouble({ world });
    const { out, err } = await call(LIST);
    expect(out.trimEnd().split("\n")).toHaveLength(11);
    expect(err).toBe("dataworks: 10 of 205, page 1; --all lists all, --page-number chooses another page.\n");
  });

  test("that is asked for a page beyond its end says where it ends", async () => {
    const { call } = await startDouble({ world });
    const { code, out, err } = await call([...LIST, "--page-number", "99"]);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toBe(
      "dataworks: page 99 is beyond the 205 of the list; --page-number 1 is the first page.\n",
    );
  });

  test("of all pages does not begin with a later one", async () => {
    const { call, simulator } = await startDouble({ world });
    const { code, err } = await call([...LIST, "--all", "--page-number", "2"]);
    expect(code).toBe(2);
    expect(err).toContain("--page-number: leave it out, since --all lists every page. Nothing was sent.");
    expect(simulator.journal()).toEqual([]);
  });

  test("of all pages has every item once, and shows the progress", async () => {
    const { call, simulator } = await startDouble({ world });
    const { out, err } = await call([...LIST, "--all"]);
    const ids = out
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(" ")[0]);
    expect(new Set(ids)).toEqual(new Set(world.dataSources?.map(({ id }) => String(id))));
    expect(ids).toHaveLength(205);
    expect(err).toBe("dataworks: 100 of 205 ...\ndataworks: 200 of 205 ...\n");
    expect(simulator.journal()).toHaveLength(3);
  });

  test("of all pages is one JSON array, integers exact, secrets masked", async () => {
    const { call } = await startDouble({ world });
    const items = parseJson((await call([...LIST, "--all", "--json"])).out);
    expect(items).toHaveLength(205);
    expect(items).toContainEqual(expect.objectContaining({ Id: 9_007_199_254_740_993n }));
    expect(stringifyJson(items)).not.toContain("hunter22");
  });

  test("that fails on its way is not printed in part", async () => {
    const { call, simulator } = await startDouble({ world });
    const effect = { kind: "fail", code: "Forbidden.Access" } as const;
    simulator.script({ effect, match: { parameters: { PageNumber: "2" } } });
    const { code, out, err } = await call([...LIST, "--all"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).not.toContain("look before");
  });

  test.each([80, 40, 20])("keeps to %i columns, and shows nothing that a terminal obeys", async (columns) => {
    const { call } = await startDouble({ world });
    const { out } = await call(LIST, { columns });
    const widths = out
      .trimEnd()
      .split("\n")
      .map((line) =>
        [...line].reduce((width, char) => width + (/\p{Script=Han}|[，、]/u.test(char) ? 2 : 1), 0),
      );
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
    expect(out).toMatch(/^Id/);
    expect(out).not.toContain("\u001b");
  });
});

describe("Secrets of an answer", () => {
  test.each([
    [[], "***"],
    [["--show-secrets"], "hunter22"],
  ])("with %j", async (flags, password) => {
    // A private cloud shows them.
    const { call } = await startDouble({ world: WORLD, revealContent: true });
    const { out } = await call(["list-connections", "--project-id=10000", "--json", ...flags]);
    const answer = parseJson(out) as { Data: { Connections: [{ Content: string }] } };
    expect(JSON.parse(answer.Data.Connections[0].Content)).toMatchObject({ password, username: "u" });
  });

  test("are in no table", async () => {
    const { call } = await startDouble({ world: WORLD, revealContent: true });
    expect((await call(["list-connections", "--project-id=10000"])).out).not.toContain("hunter22");
  });
});

describe("A deletion", () => {
  const REMOVE = ["delete-connection", "--connection-id=1"];

  test("is not sent where there is no user to ask", async () => {
    const { call, simulator } = await startDouble({ world: WORLD });
    const { code, err } = await call(REMOVE);
    expect(code).toBe(2);
    expect(err).toMatch(/^dataworks: --yes: is required where there is no terminal/);
    expect(simulator.journal()).toEqual([]);
  });

  test.each([
    ["y", 0, 1],
    ["Yes", 0, 1],
    ["n", 130, 0],
    ["", 130, 0],
    ["yesterday", 130, 0],
  ])("that is answered with %j exits with code %i", async (answer, code, calls) => {
    const { call, simulator } = await startDouble({ world: WORLD });
    const told = await call(REMOVE, { answer });
    expect(told.code).toBe(code);
    expect(told.err).toContain("Remove a data source (ConnectionId 1)? This cannot be undone. [y/N] ");
    expect(simulator.journal()).toHaveLength(calls);
    if (calls === 0) expect(told.err).toContain("dataworks: nothing was sent.\n");
  });

  test("that cannot be sent is refused before the user is asked", async () => {
    const { call } = await startDouble();
    const { code, err } = await call(["delete-connection"], { answer: "y" });
    expect(code).toBe(2);
    expect(err).toContain("--connection-id: is required");
    expect(err).not.toContain("[y/N]");
  });

  const hasTerminal = spawnSync("script", ["--version"]).status === 0;
  test.skipIf(!hasTerminal).each([
    ["y\n", 0, 1],
    ["n\n", 130, 0],
    // Ctrl+C
    ["\u0003", 130, 0],
  ])("asks on a terminal, and %j exits with code %i", async (typed, code, calls) => {
    const { url, simulator } = await startDouble({ world: WORLD });
    const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
    const words = [...REMOVE, "--endpoint", url];
    const line = `exec "${process.execPath}" --conditions=@dataworks-kit/source --disable-warning=ExperimentalWarning ${main} ${words.join(" ")}`;
    const child = spawn("script", ["--quiet", "--return", "--command", line, "/dev/null"], {
      env: { PATH: process.env.PATH, ...KEY },
      stdio: ["pipe", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    let shown = "";
    child.stdout.on("data", (chunk) => {
      const wasAsked = shown.includes("[y/N]");
      shown += chunk;
      if (!wasAsked && shown.includes("[y/N]")) child.stdin.write(typed);
    });
    expect(await once(child, "close"), shown).toEqual([code, null]);
    expect(simulator.journal()).toHaveLength(calls);
  });
});

test("An answer that says false is not a success", async () => {
  const body = '{"RequestId":"r","HttpStatusCode":200,"Success":true,"Data":false}';
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/json").end(body);
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const { port } = Object(server.address());
  const words = ["delete-connection", "--connection-id=1", "--yes", "--endpoint", `http://127.0.0.1:${port}`];
  const { code, err } = await run(words);
  expect(code).toBe(4);
  expect(err).toContain("Data is false");
});

describe("The flags of the command", () => {
  test("give way to no parameter: a parameter of the same name gets another flag", async () => {
    for (const method of METHODS) {
      const { out } = await run([toCommandName(method), "--help"]);
      const { parameters } = readContract(method).operation;
      const ofParameters = parameters.flatMap(({ name }) => [
        toCommandFlag(name),
        `${toCommandFlag(name)}-secret`,
      ]);
      const flags = [...out.matchAll(/^ {2}(?:-h, )?(--[\w-]+)/gm)].map(([, flag = ""]) => flag);
      for (const flag of flags.filter((each) => !ofParameters.includes(each)))
        expect(toCommandFlag(flag.slice(2))).toBe(`--parameter-${flag.slice(2)}`);
    }
    expect(toCommandFlag("Timeout")).toBe("--parameter-timeout");
    expect(toCommandFlag("NoWait")).toBe("--parameter-no-wait");
  });
});

describe("A call without a clear answer", () => {
  const CREATE = ["create-connection", ...writeCreate("it's").slice(1)].map((word) =>
    word.replace("data-source-type", "connection-type"),
  );
  const DROP = { kind: "drop", when: "after" } as const;
  const LOST: Script = { effect: DROP, match: { action: "CreateConnection" } };

  test("prints the command that looks, and that command finds it", async () => {
    const { call, simulator, url } = await startDouble();
    simulator.script(LOST);
    const { code, err } = await call(CREATE);
    expect(code).toBe(4);
    const look = `dataworks list-connections --endpoint ${url} --project-id 1 --name 'it'\\''s' --env-type 0`;
    expect(err).toContain(`  To look    ${look}\n`);
    const { out } = await run(["list-connections", "--endpoint", url, "--project-id=1", "--name=it's"]);
    expect(out).toMatch(/\n123 {2}it's /);
  });

  test.each([[[]], [["--json"]]])("looks by itself with --look %j", async (format) => {
    const { call, simulator } = await startDouble();
    simulator.script(LOST);
    const { code, out, err } = await call([...CREATE, "--look", ...format]);
    expect([code, err]).toEqual([0, ""]);
    if (format.length === 0)
      expect(out).toMatch(
        /^There was no clear answer, but it is there now.*\n {2}id {9}123\n {2}createdAt {2}\w/,
      );
    else expect(parseJson(out)).toMatchObject({ outcome: "found", id: 123 });
    expect(out).not.toContain("hunter22");
  });

  test("to a list does not mention looking", async () => {
    const { call, simulator } = await startDouble();
    simulator.script({ effect: DROP, times: "always" });
    const { code, err } = await call([...LIST, "--timeout=2"]);
    expect(code).toBe(3);
    expect(err).not.toMatch(/look|carried out/i);
  });
});

describe("Bad input is refused before anything is sent:", () => {
  test.each<[string, string[], string]>([
    ["no integer", [...LIST, "--page-size=many"], "--page-size: expected an int32, such as 1."],
    ["no JSON", ["list-projects", "--tags=x"], "--tags: expected the text of a JSON array"],
    ["another kind of JSON", ["list-projects", "--tags={}"], "--tags: expected the text of a JSON array"],
    ["no file", ["list-projects", "--tags=@none"], "--tags: cannot read none: no such file."],
    ["no listed value", ["test-network-connection", "--env-type=2"], "--env-type: expected 0 or 1"],
    ["no required one", ["list-data-sources"], "--project-id: is required"],
    ["--all without pages", [...writeCreate("x"), "--all"], "unknown option '--all'"],
    ["--look at a list", [...LIST, "--look"], "unknown option '--look'"],
    [
      "a secret twice",
      ["update-connection", "--connection-id=1", `--content=${CONTENT}`, "--content-secret=password=KEY"],
      '--content-secret: the member "password" is also in --content',
    ],
  ])("%s", async (_, words, want) => {
    const { url, simulator } = await startDouble();
    const env = { ...KEY, KEY: "s3cr3t" };
    const { code, out, err } = await run([...words, "--endpoint", url], { env });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(want);
    expect(simulator.journal()).toEqual([]);
  });
});

describe("dataworks --help", () => {
  test("groups the operations of the contract by what they do", async () => {
    const { out } = await run(["--help"]);
    const [, reads = "", writes = "", tools = ""] =
      /Operations that read:\n(.*?)\n\nOperations that write:\n(.*?)\n\nTools:\n(.*)/s.exec(out) ?? [];
    for (const method of METHODS) {
      const { effect } = readContract(method).operation;
      expect(effect === "read" ? reads : writes).toContain(`  ${toCommandName(method)} `);
    }
    for (const tool of ["check", "schema", "mock", "sample", "explorer", "help"])
      expect(tools).toContain(`  ${tool} `);
  });

  test("is shown by help for one command", async () => {
    const [direct, asked] = [await run(["list-projects", "--help"]), await run(["help", "list-projects"])];
    expect(asked).toEqual(direct);
  });

  test.each([
    ["list-conections", "list-connections"],
    ["moc", "mock"],
  ])("the closest command to %s is suggested", async (word, closest) => {
    expect((await run([word])).err).toContain(`(Did you mean ${closest}?)`);
  });
});
