import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CredentialsProvider, createClient, fromAlibabaCloud } from "@dataworks-kit/client";
import {
  defaultCredentials,
  fromCliConfig,
  fromCredentialsFile,
  fromEnvironment,
  regionFromCliConfig,
} from "@dataworks-kit/client/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CREDENTIALS, INPUT, printed } from "./support/inputs.ts";

const KEY = { accessKeyId: "id", accessKeySecret: "s3cr3t" };
const success = async () => new Response('{"RequestId":"r","Data":1}');
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "dataworks-kit-"));
});
afterAll(() => rm(home, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  const path = join(home, name);
  await writeFile(path, text);
  return path;
}

/** The error of a provider, whose text must hold no secret. */
async function failure(provider: CredentialsProvider): Promise<string> {
  const error: unknown = await Promise.resolve()
    .then(() => provider({}))
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "DataWorksError", kind: "config" });
  expect(printed(error)).not.toContain("s3cr3t");
  return error instanceof Error ? error.message : "";
}

describe("The environment", () => {
  test("gives a lasting and a temporary key", async () => {
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: "id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "s3cr3t" };
    expect(await fromEnvironment(env)({})).toEqual(KEY);
    expect(await fromEnvironment({ ...env, ALIBABA_CLOUD_SECURITY_TOKEN: "t" })({})).toEqual({
      ...KEY,
      securityToken: "t",
    });
  });

  test("says what is not set", async () => {
    expect(await failure(fromEnvironment({}))).toBe(
      "No credentials: the environment has no ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET.",
    );
    expect(await failure(fromEnvironment({ ALIBABA_CLOUD_ACCESS_KEY_SECRET: "s3cr3t" }))).toContain(
      "has no ALIBABA_CLOUD_ACCESS_KEY_ID",
    );
  });
});

describe("The credentials file", () => {
  const INI =
    "# mine\n[default]\ntype = access_key\naccess_key_id=id\naccess_key_secret = s3cr3t ; old\n\n[role]\ntype = ram_role_arn\n";

  test("gives the key of a section", async () => {
    const path = await file("ini", INI);
    expect(await fromCredentialsFile({ path })({})).toEqual(KEY);
    expect(await fromCredentialsFile({ env: { ALIBABA_CLOUD_CREDENTIALS_FILE: path } })({})).toEqual(KEY);
  });

  test.each([
    [{ profile: "other" }, "has no section [other]"],
    [
      { profile: "role" },
      "has the type ram_role_arn, whose key must be fetched. A key that must be fetched comes through fromAlibabaCloud.",
    ],
    [{ env: { ALIBABA_CLOUD_PROFILE: "nobody" } }, "has no section [nobody]"],
  ])("says what is wrong: %j", async (options, want) => {
    expect(await failure(fromCredentialsFile({ path: await file("ini", INI), ...options }))).toContain(want);
  });

  test("says that it is not there", async () => {
    expect(await failure(fromCredentialsFile({ env: { HOME: home } }))).toContain(
      join(home, ".alibabacloud/credentials does not exist"),
    );
  });
});

describe("The vendor's command line", () => {
  const CONFIG = JSON.stringify({
    current: "main",
    profiles: [
      { name: "main", mode: "AK", access_key_id: "id", access_key_secret: "s3cr3t" },
      { name: "sts", mode: "StsToken", access_key_id: "id", access_key_secret: "s3cr3t", sts_token: "t" },
      { name: "sso", mode: "CloudSSO", access_key_secret: "s3cr3t" },
    ],
  });

  test("gives the key of its current profile, or of another one", async () => {
    const path = await file("config.json", CONFIG);
    expect(await fromCliConfig({ path })({})).toEqual(KEY);
    expect(await fromCliConfig({ path, env: { ALIBABA_CLOUD_PROFILE: "sts" } })({})).toEqual({
      ...KEY,
      securityToken: "t",
    });
  });

  test.each([
    [CONFIG, "sso", "has the mode CloudSSO, whose key must be fetched. A key"],
    [CONFIG, "other", "has no profile other"],
    ['{"access_key_secret":"s3cr3t"', "main", "is not valid JSON"],
    ["null", "main", "has no profiles"],
  ])("says what is wrong", async (text, profile, want) => {
    expect(await failure(fromCliConfig({ path: await file("config.json", text), profile }))).toContain(want);
  });
});

describe("The chain", () => {
  test("asks in the vendor's order", async () => {
    const env = {
      HOME: home,
      ALIBABA_CLOUD_CREDENTIALS_FILE: await file(
        "chain.ini",
        "[default]\naccess_key_id=ini\naccess_key_secret=s3cr3t\n",
      ),
    };
    expect(await defaultCredentials({ env })({})).toMatchObject({ accessKeyId: "ini" });
    const set = { ...env, ALIBABA_CLOUD_ACCESS_KEY_ID: "env", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "s3cr3t" };
    expect(await defaultCredentials({ env: set })({})).toMatchObject({ accessKeyId: "env" });
    expect(await failure(defaultCredentials({ env: { HOME: join(home, "none") } }))).toContain(
      "No credentials: the environment has no ALIBABA",
    );
  });
});

test("The chain tells of each source that it asks, the one that gives the key last", async () => {
  const path = await file("told.ini", "[default]\naccess_key_id=ini\naccess_key_secret=s3cr3t\n");
  const asked: unknown[] = [];
  const env = { HOME: join(home, "none"), ALIBABA_CLOUD_CREDENTIALS_FILE: path };
  await defaultCredentials({ env, onSource: (source) => asked.push(source) })({});
  expect(asked).toEqual([
    { place: "the environment", reason: expect.stringContaining("has no ALIBABA_CLOUD_ACCESS_KEY_ID") },
    { place: join(home, "none/.aliyun/config.json"), reason: "does not exist" },
    { place: `[default] of ${path}` },
  ]);
  expect(JSON.stringify(asked)).not.toContain("s3cr3t");
});

describe("The chain goes on after a source without a key that serves:", () => {
  const INI = "[default]\naccess_key_id=ini\naccess_key_secret=s3cr3t\n";
  const profile = (members: object) =>
    JSON.stringify({ current: "c", profiles: [{ name: "c", ...members }] });
  const HALF = { ALIBABA_CLOUD_ACCESS_KEY_ID: "half", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "" };

  async function homeWith(config: string | undefined, ini: string | undefined): Promise<string> {
    const folder = await mkdtemp(join(home, "home-"));
    await mkdir(join(folder, ".aliyun"));
    await mkdir(join(folder, ".alibabacloud"));
    if (config !== undefined) await writeFile(join(folder, ".aliyun/config.json"), config);
    if (ini !== undefined) await writeFile(join(folder, ".alibabacloud/credentials"), ini);
    return folder;
  }

  test.each<[string, string | undefined, object, string]>([
    ["half a key in the environment", undefined, HALF, "has no ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
    ["no file of the command line", undefined, {}, "config.json does not exist"],
    ["a file that is not JSON", "{", {}, "is not valid JSON"],
    ["no profiles", "{}", {}, "has no profiles"],
    ["an empty list", '{"profiles":[]}', {}, "has no profiles"],
    ["an unknown current one", '{"current":"x","profiles":[{"name":"y"}]}', {}, "has no profile x"],
    ["a profile without a mode", profile({}), {}, "has no mode"],
    ["an empty mode", profile({ mode: "" }), {}, "has no mode"],
    ["AK without keys", profile({ mode: "AK" }), {}, "has no access_key_id"],
    ["AK with half a key", profile({ mode: "AK", access_key_id: "i" }), {}, "has no access_key_secret"],
    [
      "a secret with a line break",
      profile({ mode: "AK", access_key_id: "i", access_key_secret: "s3cr3t\n" }),
      {},
      "holds access_key_secret, which cannot be right",
    ],
    [
      "StsToken without its token",
      profile({ mode: "StsToken", access_key_id: "i", access_key_secret: "s3cr3t" }),
      {},
      "has no sts_token",
    ],
    ["a role", profile({ mode: "RamRoleArn" }), {}, "has the mode RamRoleArn, whose key must be fetched"],
    ["ECS", profile({ mode: "EcsRamRole" }), {}, "has the mode EcsRamRole"],
    ["OIDC", profile({ mode: "OIDC" }), {}, "has the mode OIDC"],
    [
      "a temporary key that has ended",
      profile({
        mode: "OAuth",
        access_key_id: "i",
        access_key_secret: "s3cr3t",
        sts_token: "t",
        sts_expiration: 1,
      }),
      {},
      "whose key must be fetched; the one in it ended at 1970-01-01T00:00:01.000Z",
    ],
  ])("%s", async (_, config, env, why) => {
    const found = await defaultCredentials({ env: { ...env, HOME: await homeWith(config, INI) } })({});
    expect(found).toEqual({ accessKeyId: "ini", accessKeySecret: "s3cr3t" });
    const text = await failure(
      defaultCredentials({ env: { ...env, HOME: await homeWith(config, undefined) } }),
    );
    expect(text).toContain(why);
    expect(text).toContain(".alibabacloud/credentials does not exist");
  });

  test.each([
    ["type = sts\naccess_key_id=i\naccess_key_secret=s3cr3t", "has no security_token"],
    ["access_key_secret=s3cr3t", "has no access_key_id"],
    ["type=ecs_ram_role", "has the type ecs_ram_role"],
  ])("the last one says why too: %j", async (lines, why) => {
    const HOME = await homeWith(undefined, `[default]\n${lines}\n`);
    expect(await failure(defaultCredentials({ env: { HOME } }))).toContain(why);
  });

  test("an empty variable counts as not set", async () => {
    const HOME = await homeWith(undefined, INI);
    const empty = { ALIBABA_CLOUD_PROFILE: "", ALIBABA_CLOUD_CREDENTIALS_FILE: "", ...HALF };
    const env = { HOME, ...empty, ALIBABA_CLOUD_ACCESS_KEY_ID: "", ALIBABA_CLOUD_SECURITY_TOKEN: "" };
    expect(await defaultCredentials({ env })({})).toMatchObject({ accessKeyId: "ini" });
  });

  test("credentials.ini is read where there is no credentials", async () => {
    const HOME = await homeWith(undefined, undefined);
    await writeFile(
      join(HOME, ".alibabacloud/credentials.ini"),
      `[default]\naccess_key_id: "id"\naccess_key_secret: 's3cr3t'\n`,
    );
    expect(await defaultCredentials({ env: { HOME } })({})).toEqual(KEY);
  });

  test("a temporary key of any mode serves while it lives", async () => {
    const members = { mode: "CloudSSO", access_key_id: "id", access_key_secret: "s3cr3t", sts_token: "t" };
    const HOME = await homeWith(profile({ ...members, sts_expiration: 1000 }), INI);
    const found = await defaultCredentials({ env: { HOME }, clock: () => 999_000 })({});
    expect(found).toEqual({ ...KEY, securityToken: "t", expiresAt: new Date(1_000_000) });
    expect(await defaultCredentials({ env: { HOME }, clock: () => 1_000_000 })({})).toMatchObject({
      accessKeyId: "ini",
    });
  });

  test("a profile that was asked for is looked for in files, and the error says where there is none", async () => {
    const env = { HOME: await homeWith(profile({ mode: "AK" }), INI) };
    const set = { ...env, ALIBABA_CLOUD_ACCESS_KEY_ID: "env", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "s3cr3t" };
    const text = await failure(defaultCredentials({ env: set, profile: "other" }));
    expect(text).toContain("config.json has no profile other; ");
    expect(text).toContain("credentials has no section [other]");
  });

  test("older names of variables are told by the name that counts", async () => {
    const env = { HOME: join(home, "none"), ALICLOUD_ACCESS_KEY: "id", ALICLOUD_SECRET_KEY: "s3cr3t" };
    const text = await failure(defaultCredentials({ env }));
    expect(text).toContain(
      "has ALICLOUD_ACCESS_KEY, which is not read here: the name that counts is ALIBABA_CLOUD_ACCESS_KEY_ID",
    );
    expect(text).toContain("the name that counts is ALIBABA_CLOUD_ACCESS_KEY_SECRET");
  });

  test("a key that must be fetched is fetched by the caller's function, and its failure is told", async () => {
    const members = { mode: "EcsRamRole", ram_role_name: "r" };
    const HOME = await homeWith(profile(members), undefined);
    const asked: unknown[] = [];
    const fetchKey = async (found: unknown) => {
      asked.push(found);
      return KEY;
    };
    expect(await defaultCredentials({ env: { HOME }, fetchKey })({})).toEqual(KEY);
    expect(asked).toEqual([
      { source: "cli-config", name: "c", mode: "EcsRamRole", members: { name: "c", ...members } },
    ]);
    const fails = () => Promise.reject(new Error("metadata is busy"));
    const text = await failure(defaultCredentials({ env: { HOME }, fetchKey: fails }));
    expect(text).toContain("whose key must be fetched; metadata is busy; ");
    expect(text).toContain("credentials does not exist");
    const ini = await homeWith(profile(members), INI);
    expect(await defaultCredentials({ env: { HOME: ini }, fetchKey: fails })({})).toMatchObject({
      accessKeyId: "ini",
    });
  });

  test("the region of the profile is there for programs that need a default", async () => {
    const env = { HOME: await homeWith(profile({ mode: "AK", region_id: "cn-beijing" }), undefined) };
    expect(await regionFromCliConfig({ env })).toBe("cn-beijing");
    expect(await regionFromCliConfig({ env: { HOME: join(home, "none") } })).toBeUndefined();
  });
});

describe("A provider", () => {
  const client = (credentials: CredentialsProvider, clock = Date.now) =>
    createClient({ regionId: "cn-shanghai", credentials, fetch: success, clock });

  test("is asked once for calls that wait together, and again before its key ends", async () => {
    let asked = 0;
    let now = 0;
    const provider = async () => {
      asked += 1;
      return { ...KEY, expiresAt: new Date(now + 3_600_000) };
    };
    const { createConnection } = client(provider, () => now);
    await Promise.all([createConnection(INPUT), createConnection(INPUT), createConnection(INPUT)]);
    now = 54 * 60_000;
    await createConnection(INPUT);
    expect(asked).toBe(1);
    now = 55 * 60_000;
    await Promise.all([createConnection(INPUT), createConnection(INPUT)]);
    expect(asked).toBe(2);
  });

  test("that fails is asked again by the next call", async () => {
    let asked = 0;
    const { createConnection } = client(() => {
      asked += 1;
      if (asked === 1) throw new Error("metadata is busy");
      return KEY;
    });
    await expect(createConnection(INPUT)).rejects.toMatchObject({
      kind: "config",
      message: "The credentials provider failed: metadata is busy",
    });
    expect((await createConnection(INPUT)).Data).toBe(1);
  });

  test.each([
    [undefined, "credentials: expected an object with accessKeyId"],
    [{ ...KEY, accessKeySecret: "s3cr3t\n" }, "credentials.accessKeySecret: expected printable ASCII"],
    [{ ...KEY, expiresAt: new Date(Number.NaN) }, "credentials.expiresAt: expected a valid Date"],
  ])("that gives what cannot sign is refused, without repeating it: %j", async (given, want) => {
    const error: unknown = await client((async () => given) as CredentialsProvider)
      .createConnection(INPUT)
      .catch((thrown: unknown) => thrown);
    expect(printed(error)).toContain(want);
    expect(printed(error)).not.toContain("s3cr3t");
  });

  test("of the vendor's library is asked for every call, since it renews by itself", async () => {
    let asked = 0;
    const getCredential = async () => {
      asked += 1;
      return { ...KEY, securityToken: "" };
    };
    const { createConnection } = client(fromAlibabaCloud({ getCredential }));
    await createConnection(INPUT);
    await createConnection(INPUT);
    expect(asked).toBe(2);
  });

  test("may be the vendor's own class", async () => {
    // CommonJS whose default export ES modules see one level deeper.
    const { default: Credential, Config } = createRequire(import.meta.url)("@alicloud/credentials");
    const config = new Config({ type: "access_key", accessKeyId: "id", accessKeySecret: "s3cr3t" });
    const { createConnection } = client(fromAlibabaCloud(new Credential(config)));
    expect((await createConnection(INPUT)).Data).toBe(1);
  });
});

test("A client shows no secret to whoever prints it", () => {
  const client = createClient({ regionId: "cn-shanghai", credentials: CREDENTIALS });
  expect(JSON.stringify({ ...client })).not.toContain("testsecret");
  expect(Object.values(client).map(String).join()).not.toContain("testsecret");
});
