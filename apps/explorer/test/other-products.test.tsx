import { join } from "node:path";
import { createSimulator } from "@dataworks-kit/msw/simulator";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { fromAddress, toAddress } from "../src/address/address.ts";
import { exchange } from "../src/answer/exchange.ts";
import { readCallInput } from "../src/call/read-call-input.ts";
import { CallForm } from "../src/form/call-form.tsx";
import { signCall } from "../src/signature/signed-call.ts";
import { changeState, createInitialState, type ExplorerState, PLACES } from "../src/state/explorer-state.ts";
import { openDocument } from "./support/open-document.ts";

const FIXTURES = join(import.meta.dirname, "../../../packages/generator/test/fixtures");
const TIME = "2026-01-01T00:00:00Z";
const key = { accessKeyId: "testid", accessKeySecret: "testsecret" };
const DOCUMENTS = ["tag-resources", "create-disk"];

async function open(document: string): Promise<ExplorerState> {
  return createInitialState(await openDocument(join(FIXTURES, `${document}.openapi.yaml`)), TIME, "n1");
}

function show(state: ExplorerState): string {
  return render(<CallForm state={state} call={readCallInput(state)} onChange={() => {}} />);
}

test.each(DOCUMENTS)(
  "%s: the documented call stands in the form, and a double accepts it",
  async (document) => {
    const state = await open(document);
    expect(show(state)).not.toMatch(/aria-invalid="true"|aria-invalid(?=[\s>])/);
    const { pairs, issues } = readCallInput(state);
    expect(issues).toEqual([]);
    for (const parametersIn of PLACES) {
      const simulator = createSimulator({ operations: [state.opened], clock: () => Date.parse(TIME) });
      const call = { opened: state.opened, pairs, host: "ecs.cn-hangzhou.aliyuncs.com", key };
      const { request } = await signCall({ ...call, signing: { ...state.signing, parametersIn } });
      const { result } = await exchange(simulator, request, () => 0);
      expect(result).toMatchObject({ kind: "answered", status: 200 });
    }
  },
);

test.each(DOCUMENTS)("%s: what is typed comes back from the address", async (document) => {
  const state = await open(document);
  expect(fromAddress(toAddress(state), { ...state, values: {} }).values).toEqual(state.values);
});

test("Arrays have a row for each item, objects in them a field for each member, and travel as many names", async () => {
  const state = await open("tag-resources");
  const text = '[{"Key":"team","Value":"data"},{"Key":"env"}]';
  const two = changeState(state, { kind: "value", name: "Tag", text });
  const form = show(two);
  for (const row of ["Tag 1", "Tag 2", "ResourceId 1"]) expect(form).toContain(`<legend>${row}</legend>`);
  expect(form.match(/>Value<\/label>/g)).toHaveLength(2);
  expect(readCallInput(two).pairs).toEqual(
    expect.arrayContaining([
      ["Tag.1.Key", "team"],
      ["Tag.1.Value", "data"],
      ["Tag.2.Key", "env"],
    ]),
  );
  const broken = changeState(state, { kind: "value", name: "Tag", text: '[{"Value":"x"}]' });
  expect(readCallInput(broken).issues).toMatchObject([{ path: ["Tag", 0, "Key"] }]);
  expect(show(changeState(state, { kind: "value", name: "Tag", text: "[" }))).toContain("is not an array");
});
