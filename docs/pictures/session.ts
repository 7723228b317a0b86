import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** A command that was typed, and what it printed. */
export interface Typed {
  readonly words: readonly string[];
  readonly printed: string;
}

/** What a step of the double said about a call. */
export interface Check {
  readonly step: string;
  readonly verdict: string;
  readonly reason?: string;
}

/** Commands against a double in a process of its own, and the double's journal of their calls. */
export interface Session {
  readonly typed: readonly Typed[];
  readonly calls: readonly { readonly action: string; readonly checks: readonly Check[] }[];
}

const NODE = ["--conditions=@dataworks-kit/source", "--disable-warning=ExperimentalWarning"];
const KEY = { ALIBABA_CLOUD_ACCESS_KEY_ID: "testid", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "testsecret" };
const CREATE = [
  "create-data-source",
  "--project-id",
  "1",
  "--name",
  "orders",
  "--env-type",
  "1",
  "--data-source-type",
  "rds",
  "--sub-type",
  "mysql",
  "--content",
  '{"database":"orders","instanceName":"rm-1","username":"reader"}',
  "--content-secret",
  "password=DB_PASSWORD",
];

/** Runs the command three times: a data source is created, its name is taken, and the secret of the key is wrong. */
export async function recordSession(root: string): Promise<Session> {
  const double = spawn(process.execPath, [...NODE, join(root, "packages/msw/src/node/main.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [greeting] = await once(double.stdout, "data");
    const endpoint = /http:\/\/\S+/.exec(String(greeting))?.[0] ?? "";
    const run = (key: object = {}) => runCommand(root, [...CREATE, "--endpoint", endpoint], key);
    const typed = [await run(), await run(), await run({ ALIBABA_CLOUD_ACCESS_KEY_SECRET: "wrong" })];
    const calls = await (await fetch(`${endpoint}/_double/journal`)).json();
    return {
      typed: typed.map((printed) => ({ words: CREATE, printed: printed.replaceAll(endpoint, "") })),
      calls,
    };
  } finally {
    double.kill();
    await once(double, "exit");
  }
}

async function runCommand(root: string, words: readonly string[], key: object): Promise<string> {
  const env = { PATH: process.env.PATH, ...KEY, DB_PASSWORD: "hunter2", ...key };
  const child = spawn(process.execPath, [...NODE, join(root, "apps/cli/src/main.ts"), ...words], { env });
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return out + error;
}
