import { type Credentials, createClient, type Retry } from "@dataworks-kit/client";
import { describe, expect, test } from "vitest";
import { CREDENTIALS, INPUT } from "./support/inputs.ts";

const ENDED = { accessKeyId: "STS.ended", accessKeySecret: "s", securityToken: "ended" };
const FRESH = { accessKeyId: "STS.fresh", accessKeySecret: "s", securityToken: "fresh" };
/** A gateway that knows the fresh key alone. */
async function gateway({ headers }: Request): Promise<Response> {
  if (headers.get("x-acs-security-token") === FRESH.securityToken)
    return Response.json({ RequestId: "r", Data: 123, Success: true });
  const refusal = { RequestId: "r", Code: "InvalidSecurityToken.Expired", Message: "m" };
  return Response.json(refusal, { status: 400 });
}

/** A client whose provider gives these in turn, the last one forever. */
function clientWith(...keys: readonly Credentials[]) {
  const asked: Credentials[] = [];
  const retries: string[] = [];
  const client = createClient({
    regionId: "cn-shanghai",
    fetch: gateway,
    credentials: () => {
      const key = keys[Math.min(asked.length, keys.length - 1)] ?? CREDENTIALS;
      asked.push(key);
      return key;
    },
    onRetry: ({ reason }: Retry) => retries.push(reason),
  });
  return { client, asked, retries };
}

describe("A temporary key that the server calls expired", () => {
  test("is asked for again, once, for this call and the next", async () => {
    const { client, asked, retries } = clientWith(ENDED, FRESH);
    expect(await client.createConnection(INPUT)).toMatchObject({ Data: 123 });
    expect(await client.createConnection({ ...INPUT, Name: "next" })).toMatchObject({ Data: 123 });
    expect([asked, retries]).toEqual([[ENDED, FRESH], ["renewed key"]]);
  });

  test.each([{ retry: false as const }, { retry: { maxAttempts: 1 } }])(
    "is asked for again by the next call, when this one may not try again: %j",
    async (options) => {
      const { client, asked } = clientWith(ENDED, FRESH);
      const call = client.createConnection(INPUT, options);
      await expect(call).rejects.toMatchObject({ code: "InvalidSecurityToken.Expired" });
      expect(await client.createConnection(INPUT, options)).toMatchObject({ Data: 123 });
      expect(asked).toEqual([ENDED, FRESH]);
    },
  );

  test("is refused when the next one has expired too", async () => {
    const { client, asked } = clientWith(ENDED);
    const call = client.createConnection(INPUT);
    await expect(call).rejects.toMatchObject({ code: "InvalidSecurityToken.Expired", ambiguous: false });
    expect(asked).toHaveLength(2);
  });

  test("is renewed once for calls that meet it at the same time", async () => {
    const { client, asked } = clientWith(ENDED, FRESH);
    const names = ["a", "b", "c", "d"];
    await Promise.all(names.map((Name) => client.createConnection({ ...INPUT, Name })));
    expect(asked).toEqual([ENDED, FRESH]);
  });

  test("that is a fixed one is refused at once", async () => {
    const client = createClient({
      regionId: "cn-shanghai",
      credentials: ENDED,
      fetch: gateway,
    });
    await expect(client.createConnection(INPUT)).rejects.toMatchObject({
      code: "InvalidSecurityToken.Expired",
    });
  });
});
