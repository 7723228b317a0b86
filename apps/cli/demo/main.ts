// `npm start`: the main path in one minute. A double on a free loopback port, one data source created by a signed call
// over real HTTP, and the same call refused.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createConnectionExamples } from "@dataworks-kit/api";
import { startServer } from "@dataworks-kit/msw/server";

const { rds: EXAMPLE } = createConnectionExamples.inputs;
const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

const WHAT_NEXT = `What to try next
  npm test                                       every promise, checked
  npm run explorer                               a page that shows the call, its signature and its answer
  npx pnpm dataworks mock --port 8080            the same double for any language, with your own SDK
  npx pnpm dataworks create-connection --help    every parameter
  README.md                                      the smallest program, and where everything is`;

const server = await startServer();
try {
  console.log(`A double of Alibaba Cloud DataWorks listens at ${server.url}. Nothing leaves this machine.\n`);
  console.log("1. Create the vendor's documented example, an RDS database, with a signed call over HTTP.\n");
  const created = await createConnection(["--verbose"]);
  console.log(
    "\n2. The same name again: the double keeps what was created, and refuses as the cloud does.\n",
  );
  const refused = await createConnection([]);
  console.log(`\n${WHAT_NEXT}`);
  process.exitCode = created === 0 && refused === 1 ? 0 : 1;
} finally {
  await server.close();
}

/** Runs the command as a user would, and resolves to its exit code. */
function createConnection(flags: readonly string[]): Promise<number> {
  const { ProjectId, Name, ConnectionType, SubType, EnvType, Content } = EXAMPLE;
  const words = [
    ...["create-connection", "--endpoint", server.url, "--region-id", "cn-shanghai"],
    ...["--project-id", String(ProjectId), "--name", Name, "--env-type", String(EnvType)],
    ...["--connection-type", ConnectionType, "--sub-type", SubType, "--content", "-", ...flags],
  ];
  console.log(`$ dataworks ${words.join(" ").replaceAll(" --", " \\\n    --")}\n`);
  const env = {
    ...process.env,
    ALIBABA_CLOUD_ACCESS_KEY_ID: "testid",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "testsecret",
  };
  const child = spawn(process.execPath, [...process.execArgv, MAIN, ...words], {
    stdio: ["pipe", "inherit", process.stdout],
    env,
  });
  child.stdin?.end(JSON.stringify(Content));
  return new Promise((resolve, reject) =>
    child.on("error", reject).on("close", (code) => resolve(code ?? 1)),
  );
}
