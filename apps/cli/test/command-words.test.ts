import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createNetServer } from "node:net";
import { startServer } from "@dataworks-kit/msw/server";
import { describe, expect, onTestFinished, test } from "vitest";
import { InterruptedError } from "../src/terminal.ts";
import { findNames, NAMES } from "./support/client-texts.ts";
import { createFolder, createHome } from "./support/installed-command.ts";
import { KEY, type Outside, run } from "./support/run.ts";

const FLAGS: Readonly<Record<string, string>> = {
  "--endpoint": "http://127.0.0.1:9",
  "--project-id": "1",
  "--name": "n",
  "--env-type": "0",
  "--connection-type": "mysql",
  "--content": '{"database":"d","instanceName":"i","username":"u","password":"hunter2"}',
};

type Case = [
  what: string,
  changes: Readonly<Record<string, string | undefined>>,
  want: string,
  outside?: Outside,
  switches?: readonly string[],
];
const NO_ENDPOINT = { "--endpoint": undefined };
const NO_ECS = { ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true", HOME: "/nowhere" };
const KEYS = (id: string, secret: string, token = "") => ({
  env: {
    ...NO_ECS,
    ALIBABA_CLOUD_ACCESS_KEY_ID: id,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
    ALIBABA_CLOUD_SECURITY_TOKEN: token,
  },
});

const CASES: readonly Case[] = [
  [
    "no region",
    NO_ENDPOINT,
    "--region-id (or ALIBABA_CLOUD_REGION_ID): expected a region such as cn-shanghai, or give --endpoint",
  ],
  [
    "a wrong region",
    { ...NO_ENDPOINT, "--region-id": "a b" },
    "--region-id (or ALIBABA_CLOUD_REGION_ID): expected the id of a region",
  ],
  ["an endpoint that is not a URL", { "--endpoint": "http://" }, "--endpoint: expected a URL"],
  [
    "an endpoint with a query",
    { "--endpoint": "http://127.0.0.1/?a" },
    "--endpoint: expected an http: or https: URL",
  ],
  ["an endpoint in plain HTTP", { "--endpoint": "http://example.com" }, "--allow-plain-http permits http:"],
  ["no name", { "--name": undefined }, "--name: is required"],
  ["another type", { "--connection-type": "redis" }, "passes through --allow-undocumented-type"],
  ["an engine beside another type", { "--sub-type": "mysql" }, "--sub-type: is allowed only when"],
  ["Content that is not JSON", { "--content": "{" }, "--content: expected the text of a JSON object"],
  [
    "Content of another shape",
    { "--content": "{}" },
    "--content username: is required",
    {},
    ["--check-content"],
  ],
  ["an id that is too large", { "--project-id": "9223372036854775808" }, "--project-id: expected an int64"],
  ["an environment that is too large", { "--env-type": "99999999999" }, "--env-type: expected"],
  ["half a surrogate pair", { "--name": "\ud800" }, "--name: holds half of a surrogate pair"],
  ["a time that is too short", { "--timeout": "0.0005" }, "--timeout"],
  ["no key", {}, "no usable access key was found", { env: NO_ECS }],
  ["half a key", {}, "ALIBABA_CLOUD_ACCESS_KEY_SECRET", KEYS("testid", "")],
  ["an id with a space", {}, "ALIBABA_CLOUD_ACCESS_KEY_ID", KEYS("a b", "s3cr3t")],
  ["a secret with a line break", {}, "ALIBABA_CLOUD_ACCESS_KEY_SECRET", KEYS("testid", "s3cr3t\n")],
  ["a token with a space", {}, "ALIBABA_CLOUD_SECURITY_TOKEN", KEYS("testid", "s3cr3t", "a b")],
  ["a server that is not there", {}, "Check --region-id or --endpoint, and the network"],
  ["a port that is blocked", { "--endpoint": "http://127.0.0.1:1" }, "Check --region-id or --endpoint"],
  ["an interrupt", {}, "Nothing was sent", { interrupted: AbortSignal.abort(new InterruptedError()) }],
];

async function readMessage(
  changes: Readonly<Record<string, string | undefined>>,
  outside: Outside = {},
  switches: readonly string[] = [],
) {
  const flags = Object.entries({ ...FLAGS, ...changes });
  const words = flags.flatMap(([flag, value]) => (value === undefined ? [] : [`${flag}=${value}`]));
  const { err } = await run(["create-connection", ...words, ...switches], outside);
  return err;
}

function expectNoWordOfLibrary(text: string): void {
  expect(findNames(text)).toEqual([]);
}

describe("A message of the command names flags and variables, and never an option of the library:", () => {
  test.each<Case>([...CASES])("%s", async (_, changes, want, outside, switches = []) => {
    for (const format of [[], ["--json"]]) {
      const text = await readMessage(changes, outside, [...switches, ...format]);
      const isJson = text.startsWith("{");
      if (format.length === 0) expect(text).toContain(want);
      if (isJson) expect(JSON.parse(text).error.message).not.toBe("");
      expectNoWordOfLibrary(text);
      expect(text).not.toContain("s3cr3t");
    }
  });

  test("the list of names still has the names that messages held before", () => {
    expect(NAMES).toEqual(
      expect.arrayContaining([
        "accessKeyId",
        "timeoutMs",
        "totalTimeoutMs",
        "undocumentedType",
        "allowPlainHttp",
        "regionId",
        "createClient",
        "fromAlibabaCloud",
      ]),
    );
  });

  test("a server that speaks plain HTTP, that is slow, that is not DataWorks, that refuses", async () => {
    const { url, simulator, close } = await startServer();
    onTestFinished(close);
    const web = createServer((_, response) => response.end("<html>")).listen(0, "127.0.0.1");
    const silent = createNetServer(() => {}).listen(0, "127.0.0.1");
    await Promise.all([once(web, "listening"), once(silent, "listening")]);
    onTestFinished(() => {
      web.close();
      silent.close();
    });
    const at = (server: typeof silent) => {
      const address = server.address();
      return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
    };
    simulator.failNext("Throttling.User");
    const texts = [
      await readMessage({ "--endpoint": url.replace("http:", "https:") }),
      await readMessage({ "--endpoint": at(silent), "--timeout": "0.1" }),
      await readMessage({ "--endpoint": at(web) }),
      await readMessage({ "--endpoint": url, "--project-id": "404" }),
    ];
    for (const [index, want] of [
      "speaks plain HTTP",
      "did not end in time",
      "Is it a DataWorks endpoint",
      "was refused",
    ].entries())
      expect(texts[index]).toContain(want);
    for (const text of texts) expectNoWordOfLibrary(text);
  });

  test("the modes of profiles", async () => {
    const profiles = ["AK", "StsToken", "RamRoleArn", "CloudSSO", "x", ""].map((mode, name) => ({
      name: String(name),
      mode,
    }));
    const HOME = await createHome({ ".aliyun/config.json": JSON.stringify({ profiles }) });
    for (const { name } of profiles) {
      const text = await readMessage({ "--profile": name }, { env: { HOME } });
      expect(text).toContain("no usable access key was found");
      expectNoWordOfLibrary(text);
    }
  });
});

describe("The message about an older name of a variable has the current name:", () => {
  const CREDENTIALS: Readonly<Record<string, readonly string[]>> = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: [
      "ALICLOUD_ACCESS_KEY",
      "ALICLOUD_ACCESS_KEY_ID",
      "ALIBABACLOUD_ACCESS_KEY_ID",
      "ALIYUN_ACCESS_KEY_ID",
      "ACCESS_KEY_ID",
    ],
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: [
      "ALICLOUD_SECRET_KEY",
      "ALICLOUD_ACCESS_KEY_SECRET",
      "ALIBABACLOUD_ACCESS_KEY_SECRET",
      "ACCESS_KEY_SECRET",
    ],
    ALIBABA_CLOUD_SECURITY_TOKEN: [
      "ALICLOUD_SECURITY_TOKEN",
      "ALIBABACLOUD_SECURITY_TOKEN",
      "ALICLOUD_STS_TOKEN",
      "SECURITY_TOKEN",
    ],
    ALIBABA_CLOUD_PROFILE: ["ALICLOUD_PROFILE", "ALIBABACLOUD_PROFILE"],
    ALIBABA_CLOUD_CREDENTIALS_FILE: [
      "ALICLOUD_SHARED_CREDENTIALS_FILE",
      "ALIBABA_CLOUD_SHARED_CREDENTIALS_FILE",
    ],
  };
  const PAIRS = Object.entries(CREDENTIALS).flatMap(([counts, older]) =>
    older.map((name) => [name, counts] as const),
  );
  test.each(PAIRS)("%s: %s", async (older, counts) => {
    const text = await readMessage({}, { env: { ...NO_ECS, HOME: await createFolder(), [older]: "s3cr3t" } });
    expect(text).toContain(
      `the environment has ${older}, which is not read here: the name that counts is ${counts}\n`,
    );
    expect(text).not.toContain("s3cr3t");
  });

  test.each(["ALICLOUD_REGION", "ALICLOUD_REGION_ID", "ALIBABACLOUD_REGION_ID"])("%s", async (older) => {
    const text = await readMessage(NO_ENDPOINT, {
      env: { ...KEY, HOME: "/nowhere", [older]: "cn-shanghai" },
    });
    expect(text).toBe(
      `dataworks: --region-id: ${older} is an older name and is not read; set ALIBABA_CLOUD_REGION_ID instead.\n`,
    );
  });
});
