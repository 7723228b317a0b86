import { type ContentFit, fitOfContent } from "../call/fit-of-content.ts";
import type { CallModel } from "../call/read-call.ts";
import { DEFAULT_REGION } from "../call/read-endpoint.ts";
import { remarksOf, writeComment } from "../call/remarks-of.ts";
import { ENV_IN_JAVASCRIPT, javascriptSyntax } from "../syntax/javascript-syntax.ts";
import { writeLiteral } from "../syntax/write-literal.ts";
import type { Language } from "./language.ts";

const SYNTAX = javascriptSyntax((digits) => `${digits}n`);

/** TypeScript, for the client of this project. */
export const typescript: Language = {
  title: "TypeScript, @dataworks-kit/client",
  fileName: "create-connection.ts",
  install: "npm install @dataworks-kit/client",
  write: (call) => {
    const fit = fitOfContent(call);
    const hasDoor = call.isUndocumented || fit === "other";
    return `import { createClient${hasDoor ? ", undocumentedType" : ""} } from "@dataworks-kit/client";

const client = createClient({
${serverOf(call)}  credentials: {
    accessKeyId: env("ALIBABA_CLOUD_ACCESS_KEY_ID"),
    accessKeySecret: env("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
  },
});

${contentOf(call, fit)}${writeComment(remarksOf(call), "// ")}const { Data } = await client.createConnection(${inputOf(call, fit, hasDoor ? "undocumentedType" : "")});
console.log(\`Created the data source \${Data}.\`);

function env(name: string): string {
${ENV_IN_JAVASCRIPT}`;
  },
};

function serverOf({ region, parameters, endpoint }: CallModel): string {
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

/** An object that stands apart may have more members than its type names. */
function contentOf({ parameters }: CallModel, fit: ContentFit): string {
  const content = parameters.find(({ name }) => name === "Content")?.value;
  return content && fit === "wider" ? `const content = ${writeLiteral(content, SYNTAX)};\n\n` : "";
}

/** The client sends its region as RegionId. What the contract does not list goes through the open door; what nothing lets pass compiles, and says so. */
function inputOf({ parameters, missing }: CallModel, fit: ContentFit, door: string): string {
  const given = parameters.filter(({ name }) => name !== "RegionId");
  const lines = given.map(({ name, value, refused }) => {
    const isApart = name === "Content" && fit === "wider";
    const code = isApart ? "content" : writeLiteral(value, SYNTAX, 1);
    return refused
      ? `  // The client refuses ${name}: ${refused}.\n  ${name}: ${code} as never,\n`
      : `  ${name}: ${code},\n`;
  });
  const input = `{\n${lines.join("")}}${missing.length > 0 ? " as never" : ""}`;
  return door === "" ? input : `${door}(${input})`;
}
