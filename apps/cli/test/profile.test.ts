import { startServer } from "@dataworks-kit/msw/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHome, installCommand } from "./support/installed-command.ts";

const CALL = ["create-connection", "--project-id", "1", "--env-type", "0", "--connection-type", "mysql"];
const CONTENT = ["--content", '{"database":"d","instanceName":"i","username":"u","password":"hunter2"}'];
const NAME = ["--name", "n"];
const ENV_KEY = { ALIBABA_CLOUD_ACCESS_KEY_ID: "envid", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "env-s3cr3t" };

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const PROFILES = [
  { name: "main", mode: "AK", access_key_id: "mainid", access_key_secret: "s3cr3t-main" },
  {
    name: "good",
    mode: "AK",
    access_key_id: "testid",
    access_key_secret: "testsecret",
    region_id: "cn-beijing",
  },
  { name: "half", mode: "AK", access_key_id: "testid" },
  { name: "sts", mode: "StsToken", access_key_id: "testid", access_key_secret: "s3cr3t-sts" },
  { name: "role", mode: "RamRoleArn", access_key_id: "testid", access_key_secret: "s3cr3t-role" },
  { name: "empty" },
  ...[1, 4_102_444_800, -1, 1e300, "1", null].map((sts_expiration, index) => ({
    name: `sso-${index}`,
    mode: "CloudSSO",
    sts_expiration,
    access_key_id: "testid",
    access_key_secret: "testsecret",
    sts_token: "token",
  })),
];
const CONFIG = JSON.stringify({ current: "main", profiles: PROFILES });
const INI = `[default]
access_key_id = defaultid
access_key_secret = s3cr3t-default
[team]
access_key_id = testid
access_key_secret = testsecret
`;
const FILES = { ".aliyun/config.json": CONFIG, ".alibabacloud/credentials": INI };

async function run(flags: readonly string[], { env = {}, files = FILES as Record<string, string> } = {}) {
  const { run: start } = await installCommand();
  const HOME = await createHome(files);
  const result = await start([...CALL, ...NAME, ...CONTENT, ...flags], { env: { HOME, ...env } });
  expect(result.out + result.err).not.toContain("s3cr3t");
  return { ...result, err: result.err.replaceAll(HOME, "~") };
}

describe("--profile NAME", () => {
  test.each<[string, readonly string[], object]>([
    ["in config.json", ["--profile", "good"], {}],
    ["in credentials", ["--profile", "team"], {}],
    ["in credentials.ini", ["--profile", "team"], { files: { ".alibabacloud/credentials.ini": INI } }],
    ["by the variable", [], { env: { ALIBABA_CLOUD_PROFILE: "good" } }],
    ["over the variable", ["--profile", "good"], { env: { ALIBABA_CLOUD_PROFILE: "main" } }],
    ["over a key of the environment", ["--profile", "good"], { env: ENV_KEY }],
  ])("has the key that signs: %s", async (_, flags, given) => {
    server.simulator.reset();
    const { code, err } = await run([...flags, "--endpoint", server.url], given);
    expect([code, err]).toEqual([0, ""]);
  });

  const HAS = "it has main, good, half, sts, role, empty, sso-0, sso-1, sso-2, sso-3, sso-4, sso-5";
  const NEEDS =
    "must be fetched; @alicloud/credentials, which fetches it, is not installed next to this command: npm install -g @alicloud/credentials";
  test.each<[string, readonly string[], object, readonly string[]]>([
    [
      "is in no file",
      ["--profile", "nobody"],
      { env: ENV_KEY },
      [
        `~/.aliyun/config.json has no profile nobody; ${HAS}\n`,
        "~/.alibabacloud/credentials has no section [nobody]; it has default, team\n",
      ],
    ],
    [
      "of the variable is in no file",
      [],
      { env: { ALIBABA_CLOUD_PROFILE: "nobody" } },
      ["has no profile nobody; it has main"],
    ],
    [
      "has no files",
      ["--profile", "x"],
      { files: {} },
      ["~/.aliyun/config.json does not exist", "~/.alibabacloud/credentials does not exist"],
    ],
    [
      "has half a key",
      ["--profile", "half"],
      {},
      ["the profile half of ~/.aliyun/config.json has no access_key_secret"],
    ],
    ["has no token", ["--profile", "sts"], {}, ["the profile sts of ~/.aliyun/config.json has no sts_token"]],
    ["has no mode", ["--profile", "empty"], {}, ["the profile empty of ~/.aliyun/config.json has no mode"]],
    [
      "needs more",
      ["--profile", "role"],
      {},
      [`the profile role of ~/.aliyun/config.json has the mode RamRoleArn, whose key ${NEEDS}`],
    ],
    ["ended", ["--profile", "sso-0"], {}, ["the one in it ended at 1970-01-01T00:00:01.000Z"]],
    ["ends before time began", ["--profile", "sso-2"], {}, [`has the mode CloudSSO, whose key ${NEEDS}`]],
    ["ends after all time", ["--profile", "sso-3"], {}, ["ended at an unknown time"]],
    ["ends at a text", ["--profile", "sso-4"], {}, [`has the mode CloudSSO, whose key ${NEEDS}`]],
    ["ends at null", ["--profile", "sso-5"], {}, [`has the mode CloudSSO, whose key ${NEEDS}`]],
    ["is an empty flag", ["--profile", ""], {}, ["Expected the name of a profile"]],
    [
      "is in a file that is not JSON",
      ["--profile", "x"],
      { files: { ".aliyun/config.json": '{"secret":"s3cr3t"' } },
      ["~/.aliyun/config.json is not valid JSON"],
    ],
  ])("that %s is refused, with the reason", async (_, flags, given, wanted) => {
    const { code, out, err } = await run([...flags, "--endpoint", server.url], given);
    expect([code, out]).toEqual([2, ""]);
    for (const want of wanted) expect(err).toContain(want);
  });

  test("that is in no file is reported before its missing region", async () => {
    const { code, err } = await run(["--profile", "nobody"]);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("config.json has no profile nobody; it has main"),
    ]);
  });

  test("whose temporary key has not ended is used", async () => {
    const { code, err } = await run(["--profile", "sso-1", "--endpoint", server.url]);
    // The double knows no such token: what matters is that this key was sent.
    expect([code, err]).toEqual([1, expect.stringContaining("SecurityToken")]);
  });

  test("counts as not given when its variable is empty", async () => {
    const { err } = await run(["--endpoint", server.url], { env: { ALIBABA_CLOUD_PROFILE: "" } });
    expect(err).toContain("InvalidAccessKeyId");
  });
});

describe("The region", () => {
  const SENT = ["--verbose", "--timeout", "0.5"];
  const PROXY = { HTTPS_PROXY: "http://127.0.0.1:9" };
  test.each<[string, readonly string[], Record<string, string>, string]>([
    ["of the profile, without a flag", ["--profile", "good"], {}, "cn-beijing"],
    ["of the profile of the variable", [], { ALIBABA_CLOUD_PROFILE: "good" }, "cn-beijing"],
    ["of the flag", ["--profile", "good", "--region-id", "cn-shanghai"], {}, "cn-shanghai"],
    [
      "of the flag, over the variable",
      ["--profile", "good", "--region-id", "cn-shanghai"],
      { ALIBABA_CLOUD_REGION_ID: "cn-hangzhou" },
      "cn-shanghai",
    ],
    [
      "of the variable, over the profile",
      ["--profile", "good"],
      { ALIBABA_CLOUD_REGION_ID: "cn-hangzhou" },
      "cn-hangzhou",
    ],
    [
      "of the profile, since an empty variable is not set",
      ["--profile", "good"],
      { ALIBABA_CLOUD_REGION_ID: "" },
      "cn-beijing",
    ],
  ])("is that %s", async (_, flags, env, region) => {
    const { err } = await run([...flags, ...SENT], { env: { ...PROXY, ...env } });
    expect(err).toContain(`POST https://dataworks.${region}.aliyuncs.com/\n`);
    expect(err).toMatch(new RegExp(`RegionId +${region}\n`));
  });

  test("that a profile lacks is named by its flag", async () => {
    const { code, err } = await run(["--profile", "team"]);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("--region-id (or ALIBABA_CLOUD_REGION_ID): expected"),
    ]);
  });
});
