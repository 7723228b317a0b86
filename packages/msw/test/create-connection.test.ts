import { createConnectionExamples } from "@dataworks-kit/api";
import { createConnectionOutputSchema } from "@dataworks-kit/api/validate";
import { createSimulator, DEFAULT_WORLD, type ProjectRole, type World } from "@dataworks-kit/msw/simulator";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { exampleContent, exampleParameters, NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

const BIG_PROJECT = 9_007_199_254_740_993n;

const userWith = (id: string, tenantId?: number) => ({
  id,
  ...(tenantId !== undefined && { tenantId }),
  accessKeys: [{ accessKeyId: `key-of-${id}`, accessKeySecret: "testsecret" }],
});

const toMember = (role: ProjectRole) => ({ userId: role, role });

const world: World = {
  tenants: [{ id: 1 }, { id: 2 }],
  users: [
    userWith("owner", 1),
    userWith("admin", 1),
    userWith("developer", 1),
    userWith("visitor", 1),
    userWith("outsider", 1),
    userWith("neighbour", 2),
    userWith("stranger"),
  ],
  projects: [
    { id: 1, tenantId: 1, members: (["owner", "admin", "developer", "visitor"] as const).map(toMember) },
    { id: BIG_PROJECT, tenantId: 1, members: [toMember("owner")] },
  ],
};

const double = (changes: Partial<World> = {}) =>
  createSimulator({ world: { ...world, ...changes }, clock: () => NOW });

const call = async (scheme: (typeof SCHEMES)[number], by: string, changes: Record<string, string> = {}) =>
  signedRequest(scheme, { accessKeyId: `key-of-${by}`, parameters: exampleParameters(changes) });

describe.each(SCHEMES)("CreateConnection, signed with %s,", (scheme) => {
  test.each([
    { by: "stranger", want: [403, "Invalid.Tenant.UserNotInTenant"] },
    { by: "neighbour", want: [403, "Invalid.Tenant.UserNotInTenant"] },
    { by: "outsider", want: [400, "Invalid.Tenant.UserNotInProject"] },
    { by: "developer", want: [403, "Invalid.Tenant.UserIsNotProjectOwnerOrAdmin"] },
    { by: "visitor", want: [403, "Invalid.Tenant.UserIsNotProjectOwnerOrAdmin"] },
    { by: "admin", want: [200, undefined] },
    { by: "owner", want: [200, undefined] },
  ])("answers $by with $want", async ({ by, want }) => {
    const { status, body } = await readAnswer(await double().fetch(await call(scheme, by)));
    expect([status, body.Code]).toEqual(want);
  });

  test("refuses a project that does not exist", async () => {
    const { status, body } = await readAnswer(
      await double().fetch(await call(scheme, "owner", { ProjectId: "2" })),
    );
    expect([status, body.Code]).toEqual([400, "Invalid.Tenant.ProjectNotExists"]);
  });

  test("distinguishes neighbouring ids beyond 2^53", async () => {
    const { fetch } = double();
    const right = await call(scheme, "owner", { ProjectId: String(BIG_PROJECT) });
    const wrong = await call(scheme, "owner", { ProjectId: String(BIG_PROJECT - 1n) });
    expect((await fetch(right)).status).toBe(200);
    expect((await readAnswer(await fetch(wrong))).body.Code).toBe("Invalid.Tenant.ProjectNotExists");
  });

  test("refuses a name that exists in the same project and environment, and only there", async () => {
    const { fetch } = double();
    expect((await fetch(await call(scheme, "owner"))).status).toBe(200);
    const again = await readAnswer(await fetch(await call(scheme, "admin")));
    expect([again.status, again.body.Code, again.body.Message]).toEqual([
      400,
      "ConnectionAlreadyExist",
      "The connection with envType 1 and name abc already exists.",
    ]);
    expect((await fetch(await call(scheme, "owner", { EnvType: "0" }))).status).toBe(200);
    expect((await fetch(await call(scheme, "owner", { Name: "ABC" }))).status).toBe(200);
    expect((await fetch(await call(scheme, "owner", { ProjectId: String(BIG_PROJECT) }))).status).toBe(200);
  });

  test("refuses a name that the given world holds already", async () => {
    const { fetch } = double({
      dataSources: [{ id: 5, projectId: 1, envType: 1, name: "abc", connectionType: "kafka", content: "{}" }],
    });
    expect((await readAnswer(await fetch(await call(scheme, "owner")))).body.Code).toBe(
      "ConnectionAlreadyExist",
    );
  });

  test("counts ids on beyond 2^53 without rounding", async () => {
    const { fetch, world: read } = double({ nextDataSourceId: 9_007_199_254_740_991 });
    const ids: unknown[] = [];
    for (const Name of ["a", "b", "c"])
      ids.push((await readAnswer(await fetch(await call(scheme, "owner", { Name })))).body.Data);
    expect(ids).toEqual([9_007_199_254_740_991, 9_007_199_254_740_992n, 9_007_199_254_740_993n]);
    expect(read().nextDataSourceId).toBe(9_007_199_254_740_994n);
  });

  test.each(Object.entries(createConnectionExamples.inputs))(
    "accepts the documented example of %s",
    async (type, example) => {
      const { Content, ...others } = example;
      const texts = Object.entries(others).map(([name, value]) => [name, String(value)]);
      const parameters = { ...Object.fromEntries(texts), Content: JSON.stringify(Content) };
      const { fetch, revealWorld } = createSimulator({ clock: () => NOW });
      const { status, body } = await readAnswer(await fetch(await signedRequest(scheme, { parameters })));
      expect([status, body.Data]).toEqual([200, 123]);
      expect(createConnectionOutputSchema["~standard"].validate(body)).toEqual({ value: body });
      const [stored] = revealWorld().dataSources ?? [];
      expect(stored).toMatchObject({
        id: 123,
        connectionType: type,
        content: JSON.stringify(Content),
        operator: "owner",
      });
    },
  );
});

test("Numbers and strings are both taken where the vendor's samples differ", async () => {
  const { fetch } = double();
  for (const [index, configType] of [1, "1"].entries()) {
    const parameters = { Name: `n${index}`, Content: exampleContent({ configType }) };
    expect((await fetch(await call("HMAC-SHA1", "owner", parameters))).status).toBe(200);
  }
});

describe("The world", () => {
  test("is read back with secrets masked, and in full only when that is asked for", async () => {
    const simulator = createSimulator({ clock: () => NOW });
    await simulator.fetch(await signedRequest("ACS3-HMAC-SHA256"));
    const masked = JSON.stringify(simulator.world());
    expect(masked).not.toContain("testsecret");
    expect(simulator.world().dataSources?.[0]?.content).toBe(exampleContent({ password: "***" }));
    expect(simulator.revealWorld().dataSources?.[0]?.content).toBe(exampleContent());
    expect(simulator.revealWorld().users[0]?.accessKeys[0]?.accessKeySecret).toBe("testsecret");
  });

  test("can be read back whatever Content holds", async () => {
    const simulator = createSimulator({ clock: () => NOW });
    const deep = `{"instanceId":"i","regionId":"r","more":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const parameters = exampleParameters({ ConnectionType: "kafka", SubType: undefined, Content: deep });
    expect((await simulator.fetch(await signedRequest("HMAC-SHA1", { parameters }))).status).toBe(200);
    expect(simulator.world().dataSources?.[0]?.content).toBe("***");
  });

  test("lets another double go on from where the first one is", async () => {
    const first = createSimulator({ clock: () => NOW });
    await first.fetch(await signedRequest("HMAC-SHA1"));
    const second = createSimulator({ clock: () => NOW, world: first.revealWorld() });
    const { body } = await readAnswer(await second.fetch(await signedRequest("HMAC-SHA1")));
    expect(body.Code).toBe("ConnectionAlreadyExist");
  });

  test("is copied: neither the given object nor one that was read back changes with it", async () => {
    const given = structuredClone(DEFAULT_WORLD);
    const simulator = createSimulator({ clock: () => NOW, world: given });
    const before = simulator.revealWorld();
    await simulator.fetch(await signedRequest("HMAC-SHA1"));
    expect(given).toEqual(DEFAULT_WORLD);
    expect(before).toEqual(DEFAULT_WORLD);
    for (const user of given.users) Object.assign(user, { accessKeys: [], tenantId: 9 });
    const parameters = exampleParameters({ Name: "other" });
    expect((await simulator.fetch(await signedRequest("HMAC-SHA1", { parameters }))).status).toBe(200);
    expect(simulator.revealWorld().users).toEqual(DEFAULT_WORLD.users);
  });

  test("is its double's own", async () => {
    const [one, other] = [createSimulator({ clock: () => NOW }), createSimulator({ clock: () => NOW })];
    await one.fetch(await signedRequest("HMAC-SHA1"));
    expect(other.world().dataSources).toEqual([]);
  });

  test("and the answers are the same for the same calls and clock", async () => {
    const answers = await Promise.all(
      [1, 2].map(async () => {
        const { fetch } = createSimulator({ clock: () => NOW });
        const response = await fetch(await signedRequest("HMAC-SHA1", { nonce: "same" }));
        return [[...response.headers], await response.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe("A world that contradicts itself", () => {
  const broken: readonly { given: string; world: unknown; want: string }[] = [
    { given: "no users", world: { tenants: [], projects: [] }, want: "world.users: expected a list." },
    {
      given: "text for an id",
      world: { ...world, tenants: [{ id: "1" }] },
      want: "world.tenants[0].id: expected an exact int64: a safe number or a bigint.",
    },
    {
      given: "a typo",
      world: { ...world, datasources: [] },
      want: "world.datasources: expected one of the names tenants, users, projects, dataSources, nextDataSourceId.",
    },
    {
      given: "a role that does not exist",
      world: { ...world, projects: [{ id: 1, tenantId: 1, members: [{ userId: "owner", role: "king" }] }] },
      want: "world.projects[0].members[0].role: expected one of owner, admin, developer, operator, deployer, visitor.",
    },
    {
      given: "a member who is not a user",
      world: { ...world, projects: [{ id: 1, tenantId: 1, members: [{ userId: "ghost", role: "owner" }] }] },
      want: "project 1: userId: expected the id of a user.",
    },
    {
      given: "a project of no tenant",
      world: { ...world, projects: [{ id: 1, tenantId: 9, members: [] }] },
      want: "project 1: tenantId: expected the id of a tenant.",
    },
    {
      given: "two users with one key",
      world: { ...world, users: [userWith("a", 1), { ...userWith("a", 1), id: "b" }], projects: [] },
      want: "world.users: accessKeyId: expected values that differ from each other.",
    },
  ];

  test.each(broken)("is refused: $given", ({ world: given, want }) => {
    expect(() => createSimulator({ world: given as World })).toThrow(
      expect.objectContaining({ name: "SimulatorError", kind: "world", message: want }),
    );
  });
});
