import { createConnectionExamples } from "@dataworks-kit/api";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OPERATIONS, openOperation } from "../call/opened-operation.ts";
import { changeState, createInitialState, type ExplorerState, VIEWS } from "../state/explorer-state.ts";
import { followAddress, fromAddress, readOperationName, toAddress } from "./address.ts";

const createState = async (name?: string) =>
  createInitialState(await openOperation(name), "2026-01-01T00:00:00Z", "n1");
const BASE = await createState();
const withText = (state: ExplorerState, name: string, text: string) =>
  changeState(state, { kind: "value", name, text });
const example = (type: string) => changeState(withText(BASE, "ConnectionType", type), { kind: "example" });

describe("the address", () => {
  test("keeps the view, the values, the documented Content as a whole, and what is pinned", () => {
    const state: ExplorerState = {
      ...example("mysql"),
      view: "signature",
      signing: { ...BASE.signing, algorithm: "HMAC-SHA1", method: "GET", nonce: "mine", isNoncePinned: true },
    };
    const read = fromAddress(toAddress(state), BASE);
    expect(read).toMatchObject({ view: "signature", values: state.values, signing: state.signing });
    expect(state.values.Content).toContain("password");
  });

  test.each(Object.keys(createConnectionExamples.inputs))(
    "has no secret that was typed into the example of %s, and all of the example itself",
    (type) => {
      const documented = example(type);
      const { Content: content = "" } = documented.values;
      expect(JSON.parse(fromAddress(toAddress(documented), BASE).values.Content ?? "")).toEqual(
        JSON.parse(content),
      );
      const members = new Map<string, unknown>(Object.entries(JSON.parse(content)));
      for (const name of ["password", "accessKey", "securityToken"]) {
        const typed = JSON.stringify({ ...Object.fromEntries(members), [name]: "hunter2" });
        const address = decodeURIComponent(toAddress(withText(documented, "Content", typed)));
        expect(address).not.toContain("hunter2");
        expect(address).not.toContain(`"${name}"`);
      }
    },
  );

  test.each([
    ["a JDBC URL with a password", '{"jdbcUrl":"jdbc:mysql://h/?password=hunter2"}', "hunter2"],
    ["text that is not JSON", '{"password":"hunter2"', "hunter2"],
    ["JSON in JSON", JSON.stringify({ a: JSON.stringify({ password: "hunter2" }) }), "hunter2"],
    ["a list", '["hunter2"]', "hunter2"],
    ["a member that the contract does not name", '{"passphrase":"hunter2","passwor":"hunter2"}', "hunter2"],
    ["a secret's name in another case", '{"PassWord":"hunter2"}', "hunter2"],
  ])("leaves %s out", (_, content, secret) => {
    expect(decodeURIComponent(toAddress(withText(BASE, "Content", content)))).not.toContain(secret);
  });

  test("is short when the state is long", () => {
    const state = changeState(BASE, { kind: "value", name: "Description", text: "x".repeat(50_000) });
    const address = toAddress(state);
    expect(address.length).toBeLessThan(8_100);
    const { Description: _, Content, ...others } = BASE.values;
    expect(Content).toContain("password");
    expect(fromAddress(address, BASE).values).toMatchObject(others);
    expect(fromAddress(address, BASE).values).not.toHaveProperty("Description");
  });

  test("keeps int64 exact", () => {
    const state = withText(BASE, "Content", '{"rdsOwnerId":9007199254740993}');
    expect(fromAddress(toAddress(state), BASE).values.Content).toBe('{"rdsOwnerId":9007199254740993}');
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
  const typed = withText(BASE, "Content", '{"database":"d","password":"p"}');
  const back = toAddress({ ...typed, view: "errors" });
  expect(followAddress(back, typed)).toMatchObject({ view: "errors", values: typed.values });
  const other = toAddress(withText(typed, "Content", '{"database":"e"}'));
  expect(followAddress(other, typed).values.Content).toBe('{"database":"e"}');
});

describe("the operation in the address", () => {
  test.each([
    { given: "", want: undefined, what: "none" },
    { given: "#/call?Name=old", want: undefined, what: "an old address" },
    { given: "#/call?operation=listProjects&Name=x", want: "listProjects", what: "its name" },
    { given: "#/call?operation=toString", want: undefined, what: "a name that no operation has" },
  ])("is read of $what", ({ given, want }) => {
    expect(readOperationName(given)).toBe(want);
  });

  test("is the one that is open while only a part of the page is named", () => {
    expect(readOperationName("#/errors", "listProjects")).toBe("listProjects");
    expect(readOperationName("#/call?Name=old", "listProjects")).toBeUndefined();
  });

  test.each(OPERATIONS.map(({ name }) => name))("comes back with whatever was typed for %s", async (name) => {
    const state = await createState(name);
    const plain = state.opened.operation.parameters.filter(
      ({ json, allowedWhen }) => !json && allowedWhen === undefined,
    );
    const texts = fc.record(
      Object.fromEntries(plain.map((parameter) => [parameter.name, fc.string({ maxLength: 40 })])),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...VIEWS), (values: Record<string, string>, view) => {
        const typed = { ...state, view, values };
        const address = toAddress(typed);
        expect(readOperationName(address)).toBe(name);
        const read = fromAddress(address, { ...state, values: {} });
        expect(read.view).toBe(view);
        expect(read.values).toEqual(
          Object.fromEntries(Object.entries(values).filter(([, text]) => text !== "")),
        );
      }),
    );
  });

  test("has tags, and no Content of which nothing is known", async () => {
    const projects = await createState("listProjects");
    const tagged = withText(projects, "Tags", '[{"Key":"team","Value":"orders"}]');
    expect(fromAddress(toAddress(tagged), projects).values.Tags).toBe(tagged.values.Tags);
    const update = withText(
      await createState("updateConnection"),
      "Content",
      '{"passphrase":"hunter2","a":"b"}',
    );
    expect(decodeURIComponent(toAddress(update))).not.toContain("Content");
  });

  test("that is followed keeps a secret of another one", async () => {
    const typed = withText(BASE, "Content", '{"database":"d","password":"hunter2"}');
    const list = await openOperation("listProjects");
    const listed = followAddress("#/call?operation=listProjects&PageSize=5", typed, list);
    expect(listed.values).toMatchObject({ PageSize: "5", Content: typed.values.Content });
    expect(toAddress(listed)).not.toContain("hunter2");
  });
});
