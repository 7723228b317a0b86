import { type CreateConnectionInput, createConnectionExamples } from "@dataworks-kit/api";
import { createConnection } from "@dataworks-kit/api/operations";
import { toCreateDataSource, toCreateDataSource20240518 } from "@dataworks-kit/migrate";
import { collectSecrets } from "@dataworks-kit/wire";
import fc from "fast-check";
import { expect, test } from "vitest";

const examples = Object.values(createConnectionExamples.inputs).map((input) => fc.constant(input));
const member = fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name !== "__proto__");

/** A documented call whose Content has more members, fewer, or other values. */
const calls = fc
  .record({
    call: fc.oneof(...examples),
    more: fc.dictionary(member, fc.jsonValue(), { maxKeys: 3, noNullPrototype: true }),
    password: fc.string({ minLength: 6 }).map((text) => `Zq${text}`),
    without: fc.nat(9),
    EnvType: fc.constantFrom(0, 1),
  })
  .map(({ call, more, password, without, EnvType }) => {
    const { Content, ...rest } = call;
    const members = Object.entries(Object(Content));
    const kept = members.filter((_, index) => index !== without);
    const secrets = kept.map(([name, value]) => [
      name,
      /^(password|accessKey)$/.test(name) ? password : value,
    ]);
    return {
      ...rest,
      EnvType,
      Content: { ...more, ...Object.fromEntries(secrets) },
    } as CreateConnectionInput;
  });

test("Each member of Content arrives, or a note tells of it", () => {
  fc.assert(
    fc.property(calls, (call) => {
      const migration = toCreateDataSource20240518(call);
      const { ConnectionProperties = {} } = readInput(migration);
      const arrived = JSON.stringify(ConnectionProperties);
      const told = new Set(migration.notes.map(({ place }) => place));
      if (told.has("Type")) return;
      for (const [name, value] of Object.entries(Object(call.Content))) {
        const isSplit = name === "jdbcUrl" || name === "address";
        expect(arrived.includes(JSON.stringify(value)) || told.has(`Content.${name}`) || isSplit, name).toBe(
          true,
        );
      }
    }),
  );
});

test("No note holds a secret, and the given input stays as it was", () => {
  fc.assert(
    fc.property(calls, (call) => {
      const before = structuredClone(call);
      const secrets = [...collectSecrets(createConnection, { ...call })].filter((text) => text.length >= 4);
      const notes = JSON.stringify([toCreateDataSource20240518(call).notes, toCreateDataSource(call).notes]);
      for (const secret of secrets) expect(notes).not.toContain(secret);
      expect(call).toEqual(before);
    }),
  );
});

test("CreateDataSource of 2020-05-18 takes every call of CreateConnection as it is", () => {
  for (const call of Object.values(createConnectionExamples.inputs)) {
    const { ConnectionType, ...rest } = call;
    const input = { ...rest, DataSourceType: ConnectionType };
    expect(toCreateDataSource(call)).toEqual({ kind: "complete", input, notes: [] });
  }
});

test("A call that was wrong before is a draft that says why", () => {
  const { Name: _, ...rest } = createConnectionExamples.inputs.rds;
  expect(toCreateDataSource(rest as CreateConnectionInput)).toMatchObject({
    kind: "incomplete",
    notes: [{ kind: "needed", place: "Name", message: "is required" }],
  });
});

function readInput(migration: ReturnType<typeof toCreateDataSource20240518>): {
  readonly ConnectionProperties?: unknown;
} {
  return migration.kind === "complete" ? migration.input : migration.draft;
}
