import { join } from "node:path";
import type { OperationDocumentation } from "@dataworks-kit/wire";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { OPERATIONS, type OpenedOperation, openOperation } from "../src/call/opened-operation.ts";
import { readCallInput } from "../src/call/read-call-input.ts";
import { CallForm } from "../src/form/call-form.tsx";
import { changeState, createInitialState } from "../src/state/explorer-state.ts";
import { openDocument } from "./support/open-document.ts";

const SPEC = join(import.meta.dirname, "../../../spec/create-connection.openapi.yaml");
const createStart = (opened: OpenedOperation) => createInitialState(opened, "2026-01-01T00:00:00Z", "n1");
const START = createStart(await openOperation());
const createConnectionDocumentation = START.opened.documentation;

function show(state: typeof START): string {
  return render(<CallForm state={state} call={readCallInput(state)} onChange={() => {}} />);
}

function withExample(type: string): typeof START {
  const chosen = changeState(START, { kind: "value", name: "ConnectionType", text: type });
  return changeState(chosen, { kind: "example" });
}

function renderForm(type: string, documentation: OperationDocumentation): string {
  const state = withExample(type);
  return show({ ...state, opened: { ...state.opened, documentation } });
}

function readExample(type: string): object {
  return JSON.parse(withExample(type).values.Content ?? "");
}

/** What stands in the control of a field. */
function readShown(form: string, name: string): string {
  const [, id] = new RegExp(`<label for="([^"]+)">${name}</label>`).exec(form) ?? [];
  const [input = ""] = new RegExp(`<input [^>]*id="${id}"[^>]*>`).exec(form) ?? [];
  const [, value = ""] = / value="([^"]*)"/.exec(input) ?? [];
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&lt;", "<");
}

test("A field that is added to a schema of the document, and generated, stands in the form", async () => {
  const name = "sslMode";
  expect(renderForm("holo", createConnectionDocumentation)).not.toContain(`>${name}<`);
  const { documentation } = await openDocument(SPEC, ({ HoloContent }) => {
    const { properties }: { properties?: object } = Object(HoloContent);
    const field = { type: "string", format: "password", description: "How it is encrypted." };
    Object.assign(Object(properties), { [name]: field });
  });
  const form = renderForm("holo", documentation);
  expect(form).toMatch(new RegExp(`<label for="([^"]+)">${name}</label>.*<input type="password" id="\\1"`));
  expect(form).toContain("How it is encrypted.");
});

const CONTENT = createConnectionDocumentation.parameters.find(({ name }) => name === "Content");
const TYPES = Object.keys(CONTENT?.variants ?? {});

test("The contract has fourteen types", () => {
  expect(TYPES).toHaveLength(14);
});

test.each(TYPES)(
  "The form of %s has every parameter and member, with the documented example in them",
  (type) => {
    const form = renderForm(type, createConnectionDocumentation);
    const [shape] = CONTENT?.variants?.[type]?.shapes ?? [];
    expect(shape?.fields.length).toBeGreaterThan(2);
    for (const { name, example } of shape?.fields ?? []) {
      expect(form).toContain(`>${name}</label>`);
      const shown = Object.hasOwn(readExample(type), name) ? String(example) : "";
      expect(readShown(form, name), name).toBe(shown);
    }
    for (const { name } of createConnectionDocumentation.parameters)
      if (name !== "Content" && (name !== "SubType" || type === "rds"))
        expect(form).toContain(`>${name}</label>`);
    expect(form).not.toMatch(/aria-invalid="true"|aria-invalid(?=[\s>])/);
  },
);

test("A value that does not fit is told beside its field", () => {
  const state = changeState(START, { kind: "value", name: "ProjectId", text: "one" });
  const form = show(state);
  expect(form).toMatch(/>ProjectId<\/label>.*?Must be an integer/s);
});

test("Every secret of Content is a password input", () => {
  let count = 0;
  for (const type of TYPES) {
    const form = renderForm(type, createConnectionDocumentation);
    const [shape] = CONTENT?.variants?.[type]?.shapes ?? [];
    const secrets = shape?.fields.filter(({ secret }) => secret) ?? [];
    count += secrets.length;
    for (const { name } of secrets) {
      const [, id] = new RegExp(`<label for="([^"]+)">${name}</label>`).exec(form) ?? [];
      expect(form).toContain(`<input type="password" id="${id}"`);
    }
  }
  // All types but kafka have one.
  expect(count).toBeGreaterThanOrEqual(TYPES.length - 1);
});

test.each(OPERATIONS.map(({ name }) => name))(
  "The form of %s has a field for each parameter, with the documented call in them, which fits",
  async (name) => {
    const state = createStart(await openOperation(name));
    const form = show(state);
    for (const parameter of state.opened.operation.parameters) {
      const isStructured = parameter.json || parameter.type === "array" || parameter.type === "object";
      expect(form).toContain(isStructured ? `<h2>${parameter.name}</h2>` : `>${parameter.name}</label>`);
    }
    expect(readCallInput(state).issues).toEqual([]);
    expect(form).not.toMatch(/aria-invalid="true"|aria-invalid(?=[\s>])/);
  },
);

test("An object of which the contract names no member has a field for each that it has, secrets hidden", async () => {
  const state = createStart(await openOperation("updateConnection"));
  const form = show(state);
  expect(readShown(form, "database")).toBe("dbname");
  expect(form).toMatch(/<label for="([^"]+)">password<\/label>.*<input type="password" id="\1"/);
});
