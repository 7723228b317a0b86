import type { Credentials } from "@dataworks-kit/client";
import { createWorld, TEST_KEY } from "../../../lab/world.ts";
import { type Case, Skipped } from "../case.ts";
import type { CaseContext } from "../context.ts";
import { eachWay } from "../each-way.ts";
import { expectEqual, expectFailure } from "../expect.ts";
import { INPUT } from "../input.ts";

const TEMPORARY = { accessKeyId: "STS.key", accessKeySecret: "stsSecret", securityToken: "a/token+with==" };
const ENDED = {
  accessKeyId: "STS.ended",
  accessKeySecret: "stsSecret",
  securityToken: "ended",
  expiration: "2000-01-01T00:00:00Z",
};
const WORLD = createWorld({ keys: [TEMPORARY, ENDED] });
const CALLS = 8;

/** Calls several times at once, and counts how often the provider was asked. */
async function askedFor(context: CaseContext, credentials: Credentials): Promise<number> {
  const { endpoint, startAnew } = await context.servers.double();
  await startAnew(WORLD);
  let asked = 0;
  const provider = async () => {
    asked += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
    return credentials;
  };
  const { createConnection } = context.client(endpoint, { credentials: provider });
  const names = Array.from({ length: CALLS }, (_, index) => `asked-${index}`);
  await Promise.all(names.map((Name) => createConnection({ ...INPUT, Name })));
  await createConnection(INPUT);
  return asked;
}

/** Who signs. */
export const KEYS: readonly Case[] = [
  {
    name: "a temporary key signs with its token; a wrong or ended one is refused",
    run: eachWay(async ({ servers, client }, way) => {
      const { endpoint, startAnew } = await servers.double();
      await startAnew(WORLD);
      const callWith = (credentials: Credentials) =>
        client(endpoint, { ...way, credentials }).createConnection(INPUT);
      const refused = { kind: "api", ambiguous: false };
      const wrong = { ...refused, code: "InvalidSecurityToken.Malformed" };
      await expectFailure(callWith({ ...TEMPORARY, securityToken: "another" }), wrong);
      await expectFailure(callWith(ENDED), { ...refused, code: "InvalidSecurityToken.Expired" });
      expectEqual((await callWith(TEMPORARY)).Success, true, "Success");
    }),
  },
  {
    name: "a provider is asked once for calls at the same time, and again when its key ends",
    run: async (context) => {
      expectEqual(await askedFor(context, TEMPORARY), 1, "how often it was asked");
      const expiresAt = new Date(Date.now() + 60_000);
      expectEqual(await askedFor(context, { ...TEMPORARY, expiresAt }), 2, "with a key that ends soon");
    },
  },
  {
    name: "a provider that fails: config, and nothing is sent",
    run: async ({ servers, client }) => {
      const double = await servers.double();
      const credentials = () => Promise.reject(new Error("the vault is closed"));
      const call = client(double.endpoint, { credentials }).createConnection(INPUT);
      await expectFailure(call, { kind: "config", ambiguous: false });
      expectEqual(await double.journal(), [], "what was sent");
    },
  },
  {
    name: "keys come from the environment, where there is one",
    run: async ({ servers, client, holdings }) => {
      if (!holdings.loadNodeEntry) throw new Skipped("it has no environment");
      const { defaultCredentials, fromEnvironment } = await holdings.loadNodeEntry();
      const { accessKeyId: ALIBABA_CLOUD_ACCESS_KEY_ID, accessKeySecret: ALIBABA_CLOUD_ACCESS_KEY_SECRET } =
        TEST_KEY;
      const env = { ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET };
      const { endpoint } = await servers.double();
      const credentials = fromEnvironment(env);
      expectEqual((await client(endpoint, { credentials }).createConnection(INPUT)).Data, 123, "Data");
      const nowhere = client(endpoint, { credentials: defaultCredentials({ env: { HOME: "/nowhere" } }) });
      await expectFailure(nowhere.createConnection(INPUT), { kind: "config" });
    },
  },
  {
    name: "a page refuses a long-lived key, unless it is told to take it",
    run: async ({ servers, client }) => {
      if (!("document" in globalThis)) throw new Skipped("it is no page");
      const { endpoint } = await servers.double();
      const careful = { dangerouslyAllowLongLivedKeysInBrowser: false };
      const refusal = await new Promise((resolve) => resolve(client(endpoint, careful))).then(
        () => "none",
        ({ kind, message }) => `${kind} ${/dangerously\w+/.exec(message)}`,
      );
      expectEqual(refusal, "config dangerouslyAllowLongLivedKeysInBrowser", "the refusal");
      const provided = client(endpoint, { ...careful, credentials: () => TEST_KEY });
      await expectFailure(provided.createConnection(INPUT), { kind: "config" });
      client(endpoint, { ...careful, credentials: TEMPORARY });
    },
  },
];
