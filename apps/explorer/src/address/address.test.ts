import { createConnectionExamples, createConnectionOperation } from "@dataworks-kit/api";
import { secretsIn } from "@dataworks-kit/wire";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeState, type ExplorerState, initialState } from "../state/explorer-state.ts";
import { followAddress, fromAddress, toAddress } from "./address.ts";

const BASE = initialState("2026-01-01T00:00:00Z", "n1");
const example = (type: string) => changeState(BASE, { kind: "example", type });

describe("the address", () => {
  test("keeps the view, the values, Content without secrets, and what is pinned", () => {
    const state: ExplorerState = {
      ...example("mysql"),
      view: "signature",
      signing: { ...BASE.signing, algorithm: "HMAC-SHA1", method: "GET", nonce: "mine", isNoncePinned: true },
    };
    const read = fromAddress(toAddress(state), BASE);
    expect(read).toMatchObject({ view: "signature", values: state.values, signing: state.signing });
    expect(JSON.parse(read.content)).toEqual({ ...JSON.parse(state.content), password: undefined });
  });

  test.each(Object.keys(createConnectionExamples.inputs))("has no secret of the example of %s", (type) => {
    const { content } = example(type);
    const address = decodeURIComponent(toAddress(example(type)));
    const members = new Map<string, unknown>(Object.entries(JSON.parse(content)));
    for (const name of ["password", "accessKey", "securityToken"])
      expect(address, name).not.toContain(`"${name}"`);
    const secrets = secretsIn(createConnectionOperation, { Content: content });
    // A vendor's sample repeats one text for a user, a password and a database.
    const elsewhere = [...members].filter(([name]) => name !== "password" && name !== "accessKey");
    for (const secret of secrets.filter((text) => !elsewhere.some(([, value]) => value === text)))
      expect(address).not.toContain(secret);
  });

  test.each([
    ["a JDBC URL with a password", '{"jdbcUrl":"jdbc:mysql://h/?password=hunter2"}', "hunter2"],
    ["text that is no JSON", '{"password":"hunter2"', "hunter2"],
    ["JSON in JSON", JSON.stringify({ a: JSON.stringify({ password: "hunter2" }) }), "hunter2"],
    ["a list", '["hunter2"]', "hunter2"],
    ["a member that the contract does not name", '{"passphrase":"hunter2","passwor":"hunter2"}', "hunter2"],
    ["a secret's name in another case", '{"PassWord":"hunter2"}', "hunter2"],
  ])("leaves %s out", (_, content, secret) => {
    expect(decodeURIComponent(toAddress({ ...BASE, content }))).not.toContain(secret);
  });

  test("is short when the state is long", () => {
    const state = changeState(BASE, { kind: "value", name: "Description", text: "x".repeat(50_000) });
    const address = toAddress(state);
    expect(address.length).toBeLessThan(8_100);
    expect(fromAddress(address, BASE).values).toEqual({ ...BASE.values, Description: undefined });
  });

  test("keeps int64 exact", () => {
    const state = { ...BASE, content: '{"rdsOwnerId":9007199254740993}' };
    expect(fromAddress(toAddress(state), BASE).content).toBe('{"rdsOwnerId":9007199254740993}');
  });

  test("takes a fragment that nobody wrote as the state that was", () => {
    expect(fromAddress("#content", BASE)).toEqual(BASE);
    expect(fromAddress("#/nowhere?x=1", BASE)).toEqual(BASE);
  });

  test("never throws, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string(), (fragment) => {
        const state = fromAddress(`#${fragment}`, BASE);
        expect(fromAddress(toAddress(state), BASE).view).toBe(state.view);
      }),
    );
  });
});

test("Going back keeps a secret that is typed, unless the address says another Content", () => {
  const typed = changeState(BASE, { kind: "content", text: '{"database":"d","password":"p"}' });
  const back = toAddress({ ...typed, view: "errors" });
  expect(followAddress(back, typed)).toMatchObject({ view: "errors", content: typed.content });
  const other = toAddress({ ...typed, content: '{"database":"e"}' });
  expect(followAddress(other, typed).content).toBe('{"database":"e"}');
});
