import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { startServer } from "@dataworks-kit/msw/server";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createFolder, createHome, installCommand, writeLibrary } from "./support/installed-command.ts";
import { KEY } from "./support/run.ts";

const CALL = [
  "create-connection",
  "--project-id",
  "1",
  "--env-type",
  "0",
  "--connection-type",
  "mysql",
  "--name",
  "n",
];
const CONTENT = ["--content", '{"database":"d","instanceName":"i","username":"u","password":"hunter2"}'];
const REAL = dirname(
  createRequire(new URL("../../../packages/client/package.json", import.meta.url)).resolve(
    "@alicloud/credentials/package.json",
  ),
);
const NO_ECS = { ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true" };

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

function writeConfig(...profiles: object[]): Record<string, string> {
  return {
    ".aliyun/config.json": JSON.stringify({
      current: "p",
      profiles: profiles.map((members) => ({ name: "p", ...members })),
    }),
  };
}

async function createEnv(files: Record<string, string> = {}, env: Record<string, string> = {}) {
  return { HOME: await createHome(files), ...env };
}

/** A stand-in that tells how it was made, and gives the key that the double knows. */
const TELLS = `exports.CLIProfileCredentialsProvider = { builder: () => ({ withProfileName: (profile) => ({ build: () => ({ profile }) }) }) };
exports.default = class {
  constructor(config, provider) { console.error("MADE " + JSON.stringify(config ?? provider)); }
  async getCredential() { return { accessKeyId: "testid", accessKeySecret: "testsecret", securityToken: "" }; }
};`;

/** A stand-in whose key is asked for by this code. */
const asking = (body: string) => `exports.default = class { async getCredential() { ${body} } };`;

describe("A profile whose key is fetched reaches the library next to the command:", () => {
  const ROLE = {
    access_key_id: "i",
    access_key_secret: "s3cr3t",
    ram_role_arn: "r",
    ram_session_name: "s",
    expired_seconds: 900,
  };
  const SENT = {
    accessKeyId: "i",
    accessKeySecret: "s3cr3t",
    roleArn: "r",
    roleSessionName: "s",
    roleSessionExpiration: 900,
  };
  test.each<[string, object, object]>([
    [
      "RamRoleArn",
      { ...ROLE, sts_region: "cn-beijing", external_id: "e" },
      { type: "ram_role_arn", ...SENT, stsRegionId: "cn-beijing", externalId: "e" },
    ],
    ["EcsRamRole", { ram_role_name: "role" }, { type: "ecs_ram_role", roleName: "role" }],
    ["EcsRamRole", {}, { type: "ecs_ram_role" }],
    [
      "OIDC",
      { oidc_provider_arn: "o", oidc_token_file: "/f", ram_role_arn: "r" },
      { type: "oidc_role_arn", oidcProviderArn: "o", oidcTokenFilePath: "/f", roleArn: "r" },
    ],
    [
      "CredentialsURI",
      { credentials_uri: "http://127.0.0.1:9/key" },
      { type: "credentials_uri", credentialsURI: "http://127.0.0.1:9/key" },
    ],
    ...["ChainableRamRoleArn", "CloudSSO", "OAuth", "External", "Future"].map(
      (mode): [string, object, object] => [mode, {}, { profile: "p" }],
    ),
  ])("%s %j", async (mode, members, made) => {
    const { run } = await installCommand({ code: TELLS });
    server.simulator.reset();
    const env = await createEnv(writeConfig({ mode, ...members }), {
      ALIBABA_CLOUD_ACCESS_KEY_ID: "other",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "other",
    });
    const { code, err } = await run([...CALL, ...CONTENT, "--profile", "p", "--endpoint", server.url], {
      env,
    });
    expect([code, JSON.parse(err.replace("MADE ", ""))]).toEqual([0, made]);
  });

  test.each<[string, object]>([
    ["type=ecs_ram_role\nrole_name=role", { type: "ecs_ram_role", roleName: "role" }],
    [
      "type=ram_role_arn\naccess_key_id=i\naccess_key_secret=s\nrole_arn=r\nrole_session_name=n\npolicy={}",
      {
        type: "ram_role_arn",
        accessKeyId: "i",
        accessKeySecret: "s",
        roleArn: "r",
        roleSessionName: "n",
        policy: "{}",
      },
    ],
    [
      "type=oidc_role_arn\nrole_arn=r\noidc_provider_arn=o\noidc_token_file_path=/f",
      { type: "oidc_role_arn", roleArn: "r", oidcProviderArn: "o", oidcTokenFilePath: "/f" },
    ],
  ])("the section %j", async (lines, made) => {
    const { run } = await installCommand({ code: TELLS });
    server.simulator.reset();
    const env = await createEnv({ ".alibabacloud/credentials": `[p]\n${lines}\n` });
    const { code, err } = await run([...CALL, ...CONTENT, "--profile", "p", "--endpoint", server.url], {
      env,
    });
    expect([code, JSON.parse(err.replace("MADE ", ""))]).toEqual([0, made]);
  });
});

describe("Without a key anywhere the library is asked, in the vendor's order:", () => {
  const OIDC = {
    ALIBABA_CLOUD_ROLE_ARN: "r",
    ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "o",
    ALIBABA_CLOUD_OIDC_TOKEN_FILE: "/f",
  };
  const AK = writeConfig({ mode: "AK", access_key_id: "testid", access_key_secret: "testsecret" });
  test.each<[string, Record<string, string>, Record<string, string>, string]>([
    ["ECS metadata", {}, {}, 'MADE {"type":"ecs_ram_role"}\n'],
    [
      "a named role",
      { ALIBABA_CLOUD_ECS_METADATA: "role" },
      {},
      'MADE {"type":"ecs_ram_role","roleName":"role"}\n',
    ],
    [
      "a URI",
      { ...NO_ECS, ALIBABA_CLOUD_CREDENTIALS_URI: "http://127.0.0.1:9" },
      {},
      'MADE {"type":"credentials_uri","credentialsURI":"http://127.0.0.1:9"}\n',
    ],
    [
      "OIDC before files",
      OIDC,
      AK,
      'MADE {"type":"oidc_role_arn","roleArn":"r","oidcProviderArn":"o","oidcTokenFilePath":"/f"}\n',
    ],
    ["the environment before OIDC", { ...OIDC, ...KEY }, {}, ""],
    ["files before ECS metadata", {}, AK, ""],
  ])("%s", async (_, env, files, made) => {
    const { run } = await installCommand({ code: TELLS });
    server.simulator.reset();
    const { code, err } = await run([...CALL, ...CONTENT, "--endpoint", server.url], {
      env: await createEnv(files, env),
    });
    expect([code, err]).toEqual([0, made]);
  });
});

describe("A library", () => {
  const PROFILE = writeConfig({
    mode: "External",
    access_key_secret: "s3cr3t-of-file",
    process_command: "give --s3cr3t-of-command",
  });
  const ROLE = writeConfig({ mode: "EcsRamRole", access_key_secret: "s3cr3t-of-file" });
  const SECRETS = { SOME_TOKEN: "s3cr3t-of-env" };

  test("that is missing is named with how to install it, whatever the current folder holds", async () => {
    const { run } = await installCommand();
    const cwd = await createFolder();
    await writeLibrary(join(cwd, "node_modules/@alicloud/credentials"), TELLS);
    for (const [flags, files] of [
      [[], {}],
      [["--profile", "p"], PROFILE],
      [["--json"], ROLE],
    ] as const) {
      const { code, err } = await run([...CALL, ...CONTENT, ...flags, "--endpoint", server.url], {
        cwd,
        env: await createEnv(files),
      });
      expect([code, err]).toEqual([
        2,
        expect.stringContaining(
          "is not installed next to this command: npm install -g @alicloud/credentials",
        ),
      ]);
      expect(err).not.toContain("MADE");
    }
  });

  test.each<[string, string, string]>([
    ["throws", asking('throw new Error("metadata is busy")'), "returned no key: metadata is busy\n"],
    ["throws a text", asking('throw "busy"'), "returned no key: busy\n"],
    ["throws nothing", asking("throw undefined"), "returned no key: undefined\n"],
    [
      "repeats a secret of the file",
      asking('throw new Error("bad s3cr3t-of-file")'),
      "returned no key: bad ***\n",
    ],
    [
      "repeats a secret of the environment",
      asking('throw new Error("bad s3cr3t-of-env")'),
      "returned no key: bad ***\n",
    ],
    [
      "quotes an answer with a new key",
      asking(`throw new Error('no token: {"AccessKeySecret":"s3cr3t-of-answer"}')`),
      "returned no key: no token\n",
    ],
    [
      "quotes a refusal",
      asking(
        `throw new Error('refresh failed: {"Code":"NoPermission","Message":"Not allowed.","X":"s3cr3t"}')`,
      ),
      "returned no key: refresh failed: Code NoPermission Message Not allowed.\n",
    ],
    [
      "quotes text that is not JSON",
      asking(`throw new Error('Unexpected token, "s3cr3t-of-a"... is not valid JSON')`),
      "returned no key: Unexpected token\n",
    ],
    [
      "quotes a command",
      asking(
        'throw new Error("failed to execute external command: Command failed: give --s3cr3t-of-command\\ns3cr3t")',
      ),
      "returned no key: failed to execute external command: Command failed\n",
    ],
    [
      "quotes a URL",
      asking('throw new Error("no answer from http://u:s3cr3t@127.0.0.1:9/key?token=s3cr3t, GET")'),
      "returned no key: no answer from http://127.0.0.1:9/key, GET\n",
    ],
    ["gives nothing", asking("return undefined"), "returned no key: "],
    ["gives null", asking("return null"), "returned no key: "],
    [
      "gives no secret",
      asking('return { accessKeyId: "i" }'),
      "returned no key: it returned an access key that is not valid\n",
    ],
    [
      "gives a line break",
      asking('return { accessKeyId: "i", accessKeySecret: "s3cr3t\\n" }'),
      "returned no key: it returned an access key that is not valid\n",
    ],
    [
      "gives numbers",
      asking("return { accessKeyId: 1, accessKeySecret: {} }"),
      "returned no key: it returned an access key that is not valid\n",
    ],
    [
      "cannot be made",
      'exports.default = class { constructor() { throw new Error("no home"); } };',
      "returned no key: no home\n",
    ],
    ["exports nothing", "", "returned no key: "],
    [
      "fails to load",
      'require("a-missing-package")',
      "returned no key: Cannot find module 'a-missing-package'\n",
    ],
  ])("that %s is named, without a secret, and nothing was sent", async (_, code, want) => {
    const { run } = await installCommand({ code });
    const env = await createEnv(ROLE, SECRETS);
    const result = await run([...CALL, ...CONTENT, "--profile", "p", "--endpoint", server.url], { env });
    expect([result.code, result.out]).toEqual([2, ""]);
    expect(result.err).toContain(
      `has the mode EcsRamRole, whose key must be fetched; @alicloud/credentials ${want}`,
    );
    expect(result.err).not.toContain("s3cr3t");
  });

  test("that is too old for a profile cannot choose another identity", async () => {
    const { run } = await installCommand({
      code: asking('return { accessKeyId: "testid", accessKeySecret: "testsecret" }'),
    });
    const { code, err } = await run([...CALL, ...CONTENT, "--profile", "p", "--endpoint", server.url], {
      env: await createEnv(PROFILE),
    });
    expect([code, err]).toEqual([
      2,
      expect.stringContaining("it is too old for this mode; install 2.4.2 or later"),
    ]);
  });

  test.each([[[]], [["--json"]]])("that hangs is named, and the limit ends it %j", async (flags) => {
    const { run } = await installCommand({
      code: asking("setInterval(() => {}, 1000); return new Promise(() => {})"),
    });
    const words = [...CALL, ...CONTENT, "--timeout", "0.3", "--endpoint", server.url, ...flags];
    const { code, err } = await run(words, { env: await createEnv(ROLE) });
    expect([code, err]).toEqual([
      3,
      expect.stringContaining(
        "did not end in time. Nothing was sent. @alicloud/credentials had not returned an access key by then.",
      ),
    ]);
  });
});

/** Tells every request on standard error instead of sending it. */
const RECORDER = `import http from "node:http"; import https from "node:https"; import { syncBuiltinESMExports } from "node:module";
for (const [scheme, from] of [["http", http], ["https", https]]) {
  const { request } = from;
  from.request = (options, ...rest) => {
    const { host, hostname, path } = options;
    const url = scheme + "://" + (host ?? hostname) + path;
    if (!/127[.]0[.]0[.]1/.test(url)) { console.error("REQUEST " + url); options = { ...options, host: "127.0.0.1", hostname: "127.0.0.1", port: 9 }; }
    return request(options, ...rest);
  };
}
syncBuiltinESMExports();`;

async function runRecorded(words: readonly string[], env: Record<string, string>) {
  const { run, folder } = await installCommand({ folder: REAL });
  const path = join(folder, "recorder.mjs");
  await writeFile(path, RECORDER);
  const result = await run([...CALL, ...CONTENT, "--endpoint", server.url, ...words], {
    env: { ...env, NODE_OPTIONS: `--import=${path}` },
  });
  return { ...result, urls: [...result.err.matchAll(/^REQUEST (.*)$/gm)].map(([, url = ""]) => url) };
}

describe("The vendor's own library", () => {
  test("returns the key of a URI", async () => {
    const key = {
      Code: "Success",
      AccessKeyId: "testid",
      AccessKeySecret: "testsecret",
      SecurityToken: "token",
      Expiration: "2099-01-01T00:00:00Z",
    };
    const keys = createServer((_, response) => response.end(JSON.stringify(key)));
    await new Promise<void>((resolve) => keys.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void keys.close());
    const address = keys.address();
    const uri = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/key`;
    for (const [env, files] of [
      [{ ...NO_ECS, ALIBABA_CLOUD_CREDENTIALS_URI: uri }, {}],
      [{}, writeConfig({ mode: "CredentialsURI", credentials_uri: uri })],
    ] as const) {
      const { err } = await runRecorded([], await createEnv(files, env));
      // It was signed with that key: its token is what the double does not know.
      expect(err).toContain("SecurityToken");
    }
  });

  test.each<[object, RegExp]>([
    [
      { mode: "RamRoleArn", access_key_id: "i", access_key_secret: "s3cr3t", ram_role_arn: "r" },
      /^https:\/\/sts\.aliyuncs\.com\//,
    ],
    [
      {
        mode: "RamRoleArn",
        access_key_id: "i",
        access_key_secret: "s3cr3t",
        ram_role_arn: "r",
        sts_region: "cn-beijing",
      },
      /^https:\/\/sts\.cn-beijing\.aliyuncs\.com\//,
    ],
    [
      { mode: "EcsRamRole", ram_role_name: "r" },
      /^http:\/\/100\.100\.100\.200\/latest\/(api\/token|meta-data\/ram\/security-credentials\/r)$/,
    ],
    [
      { mode: "OIDC", oidc_provider_arn: "o", oidc_token_file: "/dev/null", ram_role_arn: "r" },
      /^https:\/\/sts\.aliyuncs\.com\//,
    ],
    [
      {
        mode: "CloudSSO",
        cloud_sso_sign_in_url: "https://sso.example/x",
        cloud_sso_account_id: "a",
        cloud_sso_access_config: "c",
        access_token: "s3cr3t",
        cloud_sso_access_token_expire: 4102444800,
      },
      /^https:\/\/sso\.example\//,
    ],
    [
      {
        mode: "OAuth",
        oauth_site_type: "CN",
        oauth_access_token: "s3cr3t",
        oauth_access_token_expire: 4102444800,
      },
      /^https:\/\/oauth\.aliyun\.com\//,
    ],
  ])("asks the server of %j, and its failure is reported", async (members, server) => {
    const { code, err, urls } = await runRecorded(["--profile", "p"], await createEnv(writeConfig(members)));
    expect(code).toBe(2);
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect(url).toMatch(server);
    expect(err.replaceAll(/^REQUEST .*$/gm, "")).not.toMatch(/s3cr3t|Signature=/);
    expect(err).toContain("@alicloud/credentials returned no key: ");
  });

  const MODES = [
    "RamRoleArn",
    "EcsRamRole",
    "OIDC",
    "CredentialsURI",
    "ChainableRamRoleArn",
    "CloudSSO",
    "OAuth",
    "External",
    "undefined",
  ];
  const NAMES =
    "access_key_id access_key_secret ram_role_arn ram_role_name ram_session_name sts_region sts_endpoint oidc_provider_arn oidc_token_file credentials_uri source_profile cloud_sso_sign_in_url oauth_site_type process_command".split(
      " ",
    );
  const MISSING: readonly [string, unknown][] = [
    ["absent", undefined],
    ["empty", ""],
    ["null", null],
    ["an object", {}],
  ];
  test.each(MODES)("calls no address that is made of a missing value: %s", async (mode) => {
    const profiles = MISSING.map(([name, value]) => ({
      ...Object.fromEntries(NAMES.map((member) => [member, value])),
      name,
      mode,
    }));
    for (const { name } of profiles) {
      const { code, urls } = await runRecorded(
        ["--profile", name],
        await createEnv(writeConfig(...profiles)),
      );
      expect(code).toBe(2);
      expect(urls.filter((url) => /undefined|null|NaN|\[object|:\/\/[/.]|\.\./.test(url))).toEqual([]);
    }
  });

  test.each<Record<string, string>>([
    {},
    { ALIBABA_CLOUD_CREDENTIALS_URI: "" },
    { ALIBABA_CLOUD_CREDENTIALS_URI: "undefined" },
    { ALIBABA_CLOUD_CREDENTIALS_URI: "localhost:80/key" },
    { ALIBABA_CLOUD_CREDENTIALS_URI: "https:///key" },
    { ALIBABA_CLOUD_ECS_METADATA: "", ALIBABA_CLOUD_PROFILE: "" },
    {
      ALIBABA_CLOUD_ROLE_ARN: "r",
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "",
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: "/dev/null",
    },
  ])("nor of a missing variable: %j", async (env) => {
    const { code, urls } = await runRecorded([], await createEnv({}, env));
    expect(code).toBe(2);
    expect(new Set(urls.map((url) => new URL(url).host))).toEqual(new Set(["100.100.100.200"]));
  });
});
