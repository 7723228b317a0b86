import { answerMember } from "../call/answer-member.ts";
import { findVariant, fitVariant, type VariantFit } from "../call/fit-variant.ts";
import { listRemarks, writeComment } from "../call/list-remarks.ts";
import { toCamel, toKebab } from "../call/names.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import { DEFAULT_REGION } from "../call/read-endpoint.ts";
import { createJavascriptSyntax, ENV_IN_JAVASCRIPT } from "../syntax/create-javascript-syntax.ts";
import { writeCompactJson } from "../syntax/write-compact-json.ts";
import { writeLiteral } from "../syntax/write-literal.ts";
import type { Language } from "./language.ts";

const SYNTAX = createJavascriptSyntax((digits) => `${digits}n`);

/** TypeScript, for the client of this project. */
export const typescript: Language = {
  title: "TypeScript, @dataworks-kit/client",
  fileName: ({ action }) => `${toKebab(action)}.ts`,
  install: "npm install @dataworks-kit/client",
  write: (call) => {
    const fit = fitVariant(call);
    const hasDoor = call.isUndocumented || fit === "other";
    // The door knows the inputs of the kit; of another product it takes any.
    const door = isOfKit(call) ? "undocumentedType" : "undocumentedType<object>";
    return `${writeImports(call, hasDoor)}
const client = ${isOfKit(call) ? "createClient({" : `createClientFor({\n  operations: { ${nameMethod(call)} },`}
${writeServer(call)}  credentials: {
    accessKeyId: env("ALIBABA_CLOUD_ACCESS_KEY_ID"),
    accessKeySecret: env("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
  },
});

${writeVariant(call, fit)}${writeComment(listRemarks(call), "// ")}${writeCall(call, writeInput(call, fit, hasDoor ? door : ""))}

function env(name: string): string {
${ENV_IN_JAVASCRIPT}`;
  },
};

/** Its operations are methods of every client; others come from what `dataworks-gen` made. */
function isOfKit({ operation }: CallModel): boolean {
  return operation.product === "dataworks-public";
}

function nameMethod({ operation }: CallModel): string {
  return operation.operationId;
}

function writeImports(call: CallModel, hasDoor: boolean): string {
  const door = hasDoor ? ", undocumentedType" : "";
  const method = nameMethod(call);
  if (!isOfKit(call))
    return `import { createClientFor${door} } from "@dataworks-kit/client/core";
import { ${method} } from "./generated/operations.gen.js";
`;
  const handle = call.operation.pages
    ? `import { ${method} } from "@dataworks-kit/client/operations";\n`
    : "";
  return `import { createClient${door} } from "@dataworks-kit/client";\n${handle}`;
}

/** A list comes in pages, which the client goes over. */
function writeCall(call: CallModel, input: string): string {
  const { name } = answerMember(call);
  const method = nameMethod(call);
  if (call.operation.pages)
    return `for await (const { ${name} } of client.pages(${method}, ${input}))
  console.log(${name});`;
  return `const { ${name} } = await client.${method}(${input});
console.log(${name});`;
}

function writeServer({ region, parameters, endpoint }: CallModel): string {
  const refused = parameters.find(({ name }) => name === "RegionId")?.refused;
  const code = region ? writeLiteral(region, SYNTAX) : SYNTAX.text(DEFAULT_REGION);
  const lines = [
    ...(refused ? [`  // The client refuses regionId: ${refused}.\n`] : []),
    ...(region !== undefined || !endpoint.isNamed ? [`  regionId: ${code},\n`] : []),
    ...(endpoint.isNamed ? [`  endpoint: ${SYNTAX.text(endpoint.url)},\n`] : []),
    ...(endpoint.isOpen ? ["  allowPlainHttp: true,\n"] : []),
  ];
  return lines.join("");
}

/** Where the document says that a call must name its region, its type says so too. */
function isOfClient({ name, descriptor }: GivenParameter): boolean {
  return name === "RegionId" && !descriptor.required;
}

/** An object that stands apart may have more members than its type names. */
function writeVariant(call: CallModel, fit: VariantFit): string {
  const variant = findVariant(call);
  if (!variant || fit !== "wider") return "";
  return `const ${toCamel(variant.name)} = ${writeLiteral(variant.value, SYNTAX)};\n\n`;
}

/** The client sends its region as RegionId. What the contract does not list goes through the open door; what nothing lets pass compiles, and says so. */
function writeInput(call: CallModel, fit: VariantFit, door: string): string {
  const variant = findVariant(call);
  const given = call.parameters.filter((parameter) => !isOfClient(parameter));
  const lines = given.map((parameter) => {
    const { name, refused, isOfOtherShape } = parameter;
    const isApart = parameter === variant && fit === "wider";
    const code = isApart ? toCamel(name) : writeValue(parameter, variant);
    const key = SYNTAX.key(name);
    if (isOfOtherShape) return `  // Its document describes another ${name}.\n  ${key}: ${code} as never,\n`;
    return refused
      ? `  // The client refuses ${name}: ${refused}.\n  ${key}: ${code} as never,\n`
      : `  ${key}: ${code},\n`;
  });
  const input = `{\n${lines.join("")}}${call.missing.length > 0 ? " as never" : ""}`;
  return door === "" ? input : `${door}(${input})`;
}

/** The types know the shape of what another parameter decides about; other JSON is given as the text that it is. */
function writeValue({ descriptor, value }: GivenParameter, variant: GivenParameter | undefined): string {
  const isText = descriptor.json && descriptor.name !== variant?.name && value.kind !== "variable";
  if (!isText || value.kind === "text") return writeLiteral(value, SYNTAX, 1);
  const json = writeCompactJson(value);
  return json === undefined ? `JSON.stringify(${writeLiteral(value, SYNTAX, 1)})` : SYNTAX.text(json);
}
