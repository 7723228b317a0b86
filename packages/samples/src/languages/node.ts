import { answerMember } from "../call/answer-member.ts";
import { flattenLiterals } from "../call/flatten-literals.ts";
import { listRemarks, listViolations, writeComment } from "../call/list-remarks.ts";
import { toKebab } from "../call/names.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import { createJavascriptSyntax, ENV_IN_JAVASCRIPT } from "../syntax/create-javascript-syntax.ts";
import { writeLiteral } from "../syntax/write-literal.ts";
import type { Language } from "./language.ts";

/** `JSON.stringify` takes no bigint. */
const JSON_SYNTAX = createJavascriptSyntax((digits) => `JSON.rawJSON("${digits}")`);
const PARAMETER = createJavascriptSyntax((digits) => `"${digits}"`);

/** JavaScript for Node, for the client on which the vendor's current ones stand. It needs no package for a product. */
export const node: Language = {
  title: "Node, @alicloud/openapi-core",
  fileName: ({ action }) => `${toKebab(action)}.mjs`,
  install: "npm install @alicloud/openapi-core @darabonba/typescript",
  write: (call) => `import openapiCore from "@alicloud/openapi-core";
import darabonba from "@darabonba/typescript";

const { $OpenApiUtil, default: Client } = openapiCore;

const config = new $OpenApiUtil.Config({
  endpoint: ${PARAMETER.text(call.endpoint.host)},
  protocol: "${call.endpoint.scheme}",
  accessKeyId: env("ALIBABA_CLOUD_ACCESS_KEY_ID"),
  accessKeySecret: env("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
});
${writeComment([...listRemarks(call), ...listViolations(call)], "// ")}const operation = new $OpenApiUtil.Params({
  action: "${call.operation.action}",
  version: "${call.operation.version}",
  protocol: "HTTPS",
  pathname: ${PARAMETER.text(call.endpoint.path || "/")},
  method: "${call.operation.methods[0]}",
  authType: "AK",
  style: "RPC",
  reqBodyType: "formData",
  bodyType: "json",
});
const request = new $OpenApiUtil.OpenApiRequest({
  ${call.operation.methods[0] === "GET" ? "query" : "body"}: {
${writeBody(call)}  },
});

const { body } = await new Client(config).callApi(operation, request, new darabonba.RuntimeOptions({}));
console.log(body.${answerMember(call).name});

function env(name) {
${ENV_IN_JAVASCRIPT}`,
};

function writeBody({ parameters }: CallModel): string {
  return parameters
    .flatMap(flattenLiterals)
    .map(([name, value]) => `    ${/^\w+$/.test(name) ? name : PARAMETER.text(name)}: ${writeCode(value)},\n`)
    .join("");
}

function writeCode(value: GivenParameter["value"]): string {
  return value.kind === "object" || value.kind === "list"
    ? `JSON.stringify(${writeLiteral(value, JSON_SYNTAX, 2)})`
    : writeLiteral(value, PARAMETER, 2);
}
