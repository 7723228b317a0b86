import type { CallModel } from "../call/read-call.ts";
import { DEFAULT_REGION } from "../call/read-endpoint.ts";
import type { Language } from "../create-sample.ts";
import { ENV_IN_JAVASCRIPT, javascriptSyntax } from "../syntax/javascript-syntax.ts";
import { writeLiteral } from "../syntax/write-literal.ts";

const SYNTAX = javascriptSyntax((digits) => `${digits}n`);

/** TypeScript, for the client of this project. */
export const typescript: Language = {
  title: "TypeScript, @dataworks-kit/client",
  fileName: "create-connection.ts",
  install: "npm install @dataworks-kit/client",
  write: (
    call,
  ) => `import { createClient${call.isUndocumented ? ", undocumentedType" : ""} } from "@dataworks-kit/client";

const client = createClient({
${serverOf(call)}  credentials: {
    accessKeyId: env("ALIBABA_CLOUD_ACCESS_KEY_ID"),
    accessKeySecret: env("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
  },
});

const { Data } = await client.createConnection(${inputOf(call)});
console.log(\`Created the data source \${Data}.\`);

function env(name: string): string {
${ENV_IN_JAVASCRIPT}`,
};

function serverOf({ regionId, endpoint, namesEndpoint }: CallModel): string {
  const lines = [
    ...(regionId !== undefined || !namesEndpoint
      ? [`  regionId: ${SYNTAX.text(regionId ?? DEFAULT_REGION)},\n`]
      : []),
    ...(namesEndpoint ? [`  endpoint: ${SYNTAX.text(endpoint.origin)},\n`] : []),
  ];
  return lines.join("");
}

/** The client sends its region as RegionId. What the contract does not list goes through the open door; what nothing lets pass compiles, and says so. */
function inputOf({ parameters, isUndocumented }: CallModel): string {
  const given = parameters.filter(({ name }) => name !== "RegionId");
  const lines = given.map(({ name, value, refused }) =>
    refused
      ? `  // The client refuses ${name}: ${refused}.\n  ${name}: ${writeLiteral(value, SYNTAX, 1)} as never,\n`
      : `  ${name}: ${writeLiteral(value, SYNTAX, 1)},\n`,
  );
  const input = `{\n${lines.join("")}}`;
  return isUndocumented ? `undocumentedType(${input})` : input;
}
