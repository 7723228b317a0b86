import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generateDocumentation, type Json, loadDocument } from "@dataworks-kit/generator";
import type { OperationDocumentation } from "@dataworks-kit/wire";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { createConnectionDocumentation } from "../src/call/documentation.ts";
import { readCallInput } from "../src/call/read-call-input.ts";
import { CallForm } from "../src/form/call-form.tsx";
import { changeState, initialState } from "../src/state/explorer-state.ts";

const SPEC = join(import.meta.dirname, "../../../spec/create-connection.openapi.yaml");
const START = initialState("2026-01-01T00:00:00Z", "n1");

function formOf(type: string, { parameters }: Pick<OperationDocumentation, "parameters">): string {
  const state = changeState(START, { kind: "example", type });
  return render(<CallForm {...{ state, parameters, call: readCallInput(state), onChange: () => {} }} />);
}

function exampleOf(type: string): object {
  return JSON.parse(changeState(START, { kind: "example", type }).content);
}

/** What stands in the control of a field. */
function shownIn(form: string, name: string): string {
  const [, id] = new RegExp(`<label for="([^"]+)">${name}</label>`).exec(form) ?? [];
  const [input = ""] = new RegExp(`<input [^>]*id="${id}"[^>]*>`).exec(form) ?? [];
  const [, value = ""] = / value="([^"]*)"/.exec(input) ?? [];
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&lt;", "<");
}

/** What is generated from the document of the project with a change. */
async function documentationWith(
  change: (schemas: Record<string, Json>) => void,
): Promise<OperationDocumentation> {
  const { name, document } = await loadDocument(SPEC);
  const copy: { components: { schemas: Record<string, Json> } } = JSON.parse(JSON.stringify(document));
  change(copy.components.schemas);
  const source = { name, document: JSON.parse(JSON.stringify(copy)) };
  const [{ text = "" } = {}] = generateDocumentation([source]);
  const folder = await mkdtemp(join(tmpdir(), "dataworks-kit-form-"));
  try {
    const file = join(folder, "documentation.mjs");
    await writeFile(file, text.replace(/^import type.*$/m, "").replace(": OperationDocumentation", ""));
    const module: { createConnectionDocumentation: OperationDocumentation } = await import(
      pathToFileURL(file).href
    );
    return module.createConnectionDocumentation;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test("A field that is added to a schema of the document, and generated, stands in the form", async () => {
  const name = "sslMode";
  expect(formOf("holo", createConnectionDocumentation)).not.toContain(`>${name}<`);
  const documentation = await documentationWith(({ HoloContent }) => {
    const { properties }: { properties?: object } = Object(HoloContent);
    const field = { type: "string", format: "password", description: "How it is encrypted." };
    Object.assign(Object(properties), { [name]: field });
  });
  const form = formOf("holo", documentation);
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
    const form = formOf(type, createConnectionDocumentation);
    const [shape] = CONTENT?.variants?.[type]?.shapes ?? [];
    expect(shape?.fields.length).toBeGreaterThan(2);
    for (const { name, example } of shape?.fields ?? []) {
      expect(form).toContain(`>${name}</label>`);
      const shown = Object.hasOwn(exampleOf(type), name) ? String(example) : "";
      expect(shownIn(form, name), name).toBe(shown);
    }
    for (const { name } of createConnectionDocumentation.parameters)
      if (name !== "Content" && (name !== "SubType" || type === "rds"))
        expect(form).toContain(`>${name}</label>`);
    expect(form).not.toMatch(/aria-invalid="true"|aria-invalid(?=[\s>])/);
  },
);

test("A value that does not fit is told beside its field", () => {
  const state = changeState(START, { kind: "value", name: "ProjectId", text: "one" });
  const form = render(<CallForm {...{ state, call: readCallInput(state), onChange: () => {} }} />);
  expect(form).toMatch(/>ProjectId<\/label>.*?Must be an integer/s);
});

test("Every secret of Content is a password input", () => {
  let count = 0;
  for (const type of TYPES) {
    const form = formOf(type, createConnectionDocumentation);
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
