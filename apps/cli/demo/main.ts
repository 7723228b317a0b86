// `npm start`: the main path in one minute. A double on a free loopback port, and the life of a data source in it by signed calls
// over real HTTP: created, refused a second time, listed, changed, listed, deleted.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createConnectionExamples } from "@dataworks-kit/api";
import { startServer } from "@dataworks-kit/msw/server";

const { rds: EXAMPLE } = createConnectionExamples.inputs;
const CONTENT = JSON.stringify(EXAMPLE.Content);
const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

const WHAT_NEXT = `What to try next
  npm test                                       what a change must pass
  npm run explorer                               a page that shows the call, its signature and its answer
  npx pnpm dataworks mock --port 8080            the same double for any language, with your own SDK
  npx pnpm dataworks create-connection --help    every parameter
  README.md                                      the smallest program, and where everything is`;

const server = await startServer();
try {
  console.log(`A double of Alibaba Cloud DataWorks listens at ${server.url}. Nothing leaves this machine.\n`);
  const codes: number[] = [];
  for (const [index, { title, words, input }] of steps().entries()) {
    console.log(`${index + 1}. ${title}\n`);
    codes.push(await dataworks(words, input));
    console.log();
  }
  console.log(WHAT_NEXT);
  // The second creation is refused, and nothing else.
  process.exitCode = codes.every((code, index) => code === (index === 1 ? 1 : 0)) ? 0 : 1;
} finally {
  await server.close();
}

/** What the demo does: a call, and what it reads from standard input. */
interface Step {
  readonly title: string;
  readonly words: readonly string[];
  readonly input?: string;
}

function steps(): readonly Step[] {
  const place = ["--endpoint", server.url, "--region-id", "cn-shanghai"];
  const create = writeCreateCommand(place);
  const list = ["list-connections", ...place, "--project-id", String(EXAMPLE.ProjectId)];
  const update = ["update-connection", ...place, "--connection-id", "123", "--description", "all orders"];
  return [
    {
      title: "Create the vendor's documented example, an RDS database, with a signed call over HTTP.",
      words: [...create, "--verbose"],
      input: CONTENT,
    },
    {
      title: "The same name again: the double keeps what was created, and refuses as the cloud does.",
      words: create,
      input: CONTENT,
    },
    { title: "List what is there.", words: list },
    {
      title: "Change it: what the call leaves out stays as it is.",
      words: [...update, "--status", "DISABLED"],
    },
    { title: "List it again: its Status is another one.", words: list },
    { title: "Delete it.", words: ["delete-connection", ...place, "--connection-id", "123", "--yes"] },
  ];
}

function writeCreateCommand(place: readonly string[]): readonly string[] {
  const { ProjectId, Name, ConnectionType, SubType, EnvType } = EXAMPLE;
  const flags = {
    "--project-id": String(ProjectId),
    "--name": Name,
    "--env-type": String(EnvType),
    "--connection-type": ConnectionType,
    "--sub-type": SubType,
    "--content": "-",
  };
  return ["create-connection", ...place, ...Object.entries(flags).flat()];
}

/** Runs the command as a user would, and resolves to its exit code. */
function dataworks(words: readonly string[], input = ""): Promise<number> {
  const typed = words.map((word) => (word.includes(" ") ? `"${word}"` : word)).join(" ");
  console.log(`$ dataworks ${typed.replaceAll(" --", " \\\n    --")}\n`);
  const env = {
    ...process.env,
    ALIBABA_CLOUD_ACCESS_KEY_ID: "testid",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "testsecret",
  };
  const child = spawn(process.execPath, [...process.execArgv, MAIN, ...words], {
    stdio: ["pipe", "inherit", process.stdout],
    env,
  });
  child.stdin?.end(input);
  return new Promise((resolve, reject) =>
    child.on("error", reject).on("close", (code) => resolve(code ?? 1)),
  );
}
