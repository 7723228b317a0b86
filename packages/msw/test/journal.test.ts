import { createSimulator } from "@dataworks-kit/msw/simulator";
import { describe, expect, test } from "vitest";
import { exampleContent, exampleParameters, NOW, signedRequest } from "./support/signed-requests.ts";

const double = (journalCapacity = 1_000) => createSimulator({ clock: () => NOW, journalCapacity });

describe("The journal", () => {
  test("holds what a call was and what each check said", async () => {
    const simulator = double();
    await simulator.fetch(await signedRequest("ACS3-HMAC-SHA256"));
    const [entry] = simulator.journal();
    expect(entry).toMatchObject({
      requestId: "00000000-0000-4000-8000-000000000001",
      receivedAt: "2026-01-31T12:00:00.000Z",
      method: "POST",
      action: "CreateConnection",
      version: "2020-05-18",
      algorithm: "ACS3-HMAC-SHA256",
      accessKeyId: "testid",
      outcome: "answered",
      status: 200,
      createdId: 123,
    });
    expect(entry?.checks.map(({ step, verdict }) => `${step} ${verdict}`)).toEqual(
      "protocol,action,common parameters,format,time,key,token,signature,nonce,throttle,script,parameters,world"
        .split(",")
        .map((step) => `${step} passed`),
    );
  });

  test.each([
    ["ACS3-HMAC-SM3", "ACS3-HMAC-SM3", "answered"],
    ["ACS3-RSA-SHA256", "ACS3-HMAC-SHA256", "refused"],
  ])("says how a call with %s is signed: %s", async (named, algorithm, outcome) => {
    const simulator = double();
    const signed = await signedRequest("ACS3-HMAC-SM3");
    const authorization = signed.headers.get("authorization")?.replace("ACS3-HMAC-SM3", named) ?? "";
    signed.headers.set("authorization", authorization);
    await simulator.fetch(signed);
    expect(simulator.journal()).toMatchObject([{ algorithm, outcome }]);
  });

  test("says which algorithms there are where a call names another", async () => {
    const authorization = "ACS3-RSA-SHA256 Credential=testid,SignedHeaders=host,Signature=00";
    const simulator = double();
    await simulator.fetch(await signedRequest("ACS3-HMAC-SHA256", { common: { authorization } }));
    const reasons = simulator.journal()[0]?.checks.map(({ reason }) => reason ?? "") ?? [];
    expect(reasons.join()).toContain("Expected ACS3-HMAC-SHA256 or ACS3-HMAC-SM3.");
  });

  test.each([
    [
      "signature",
      { accessKeySecret: "wrong" },
      "SignatureDoesNotMatch: the answer repeats the string to sign.",
    ],
    ["key", { accessKeyId: "nobody" }, "InvalidAccessKeyId.NotFound: Specified access key is not found."],
    [
      "parameters",
      { parameters: exampleParameters({ EnvType: "7" }) },
      "InvalidEnvType: Specified parameter EnvType is not valid. Expected one of 0, 1.",
    ],
    [
      "world",
      { parameters: exampleParameters({ ProjectId: "9" }) },
      "Invalid.Tenant.ProjectNotExists: The project does not exist.",
    ],
  ])("names the step %s as the one that refused, and why", async (step, parts, reason) => {
    const simulator = double();
    await simulator.fetch(await signedRequest("HMAC-SHA1", parts));
    const [entry] = simulator.journal();
    const refused = entry?.checks.filter(({ verdict }) => verdict === "refused");
    expect(refused).toEqual([{ step, verdict: "refused", reason }]);
    const after = entry?.checks.slice((entry?.checks.findIndex((check) => check.step === step) ?? 0) + 1);
    expect(after?.every(({ verdict }) => verdict === "not reached")).toBe(true);
  });

  test("says which checks were left out", async () => {
    const simulator = createSimulator({ signatures: "ignore" });
    await simulator.fetch("https://h/?Action=CreateConnection&Version=2020-05-18");
    const skipped = simulator.journal()[0]?.checks.filter(({ verdict }) => verdict === "skipped");
    expect(skipped?.map(({ step }) => step)).toEqual([
      "common parameters",
      "time",
      "key",
      "token",
      "signature",
      "nonce",
    ]);
  });

  test("holds no secret of any call", async () => {
    const simulator = double();
    const secret = '{"password":"S3CRET","jdbcUrl":"jdbc:x://u:S3CRET@h"}';
    for (const action of ["CreateConnection", "CreateConection"])
      for (const scheme of ["HMAC-SHA1", "ACS3-HMAC-SHA256"] as const)
        for (const accessKeySecret of ["wrong", "testsecret"]) {
          const parameters = exampleParameters({ Content: secret });
          await simulator.fetch(
            await signedRequest(scheme, { action, parameters, accessKeySecret, securityToken: "S3CRET" }),
          );
        }
    expect(simulator.journal()).toHaveLength(8);
    expect(JSON.stringify(simulator.journal())).not.toMatch(/S3CRET|"Signature","(?!\*)/);
  });

  test("keeps the last calls and nothing large", async () => {
    const simulator = double(2);
    for (const Name of ["a", "b", "c", "d", "e"]) {
      const parameters = exampleParameters({ Name, Description: "d".repeat(5_000) });
      await simulator.fetch(await signedRequest("HMAC-SHA1", { parameters }));
    }
    const kept = simulator.journal().map(({ parameters }) => Object.fromEntries(parameters));
    expect(kept.map(({ Name, Description }) => [Name, Description])).toEqual([
      ["d", "(5000 characters)"],
      ["e", "(5000 characters)"],
    ]);
  });

  test("holds the length instead of a long name, Action or key", async () => {
    const simulator = double();
    const long = "z".repeat(5_000);
    await simulator.fetch(`http://double/?Action=${long}&Version=${long}&AccessKeyId=${long}&${long}=1`);
    const [{ action, version, accessKeyId, parameters = [] } = {}] = simulator.journal();
    expect([action, version, accessKeyId, parameters[3]?.[0]]).toEqual(Array(4).fill("(5000 characters)"));
  });
});

test("A reset starts again: world, journal, scripts, nonces", async () => {
  const simulator = double();
  const request = await signedRequest("HMAC-SHA1");
  await simulator.fetch(request.clone());
  simulator.failNext("Throttling");
  simulator.reset();
  expect([simulator.world().dataSources, simulator.journal(), simulator.scripts()]).toEqual([[], [], []]);
  expect((await simulator.fetch(request)).status).toBe(200);
  const { fetch, revealWorld } = double();
  await fetch(await signedRequest("HMAC-SHA1", { parameters: exampleParameters({ Name: "kept" }) }));
  simulator.reset(revealWorld());
  expect(simulator.world().dataSources?.map(({ name }) => name)).toEqual(["kept"]);
});

test("A secret where Action or Version belongs is not shown", async () => {
  const simulator = createSimulator({ clock: () => NOW });
  const Content = exampleContent({ password: "hunter2xyz" });
  for (const common of [{ Action: "hunter2xyz" }, { Version: "hunter2xyz" }])
    await simulator.fetch(
      await signedRequest("HMAC-SHA1", { common, parameters: exampleParameters({ Content }) }),
    );
  expect(simulator.journal().map(({ action, version }) => [action, version])).toEqual([
    ["***", "2020-05-18"],
    ["CreateConnection", "***"],
  ]);
});
