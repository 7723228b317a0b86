import { answerMember } from "../call/answer-member.ts";
import { listRemarks, listViolations, writeComment } from "../call/list-remarks.ts";
import { avoidNames, toSnake } from "../call/names.ts";
import type { CallModel } from "../call/read-call.ts";
import { quoteText, toHex } from "../syntax/escape-text.ts";
import { type Syntax, writeLiteral } from "../syntax/write-literal.ts";
import type { Language } from "./language.ts";
import { listsLeftOut, listTakenParameters, refuseOtherVersions } from "./typed-client.ts";

const SYNTAX: Syntax = {
  text: quotePythonText,
  integer: String,
  constant: (value) => (value === null ? "None" : value ? "True" : "False"),
  variable: (name) => `os.environ["${name}"]`,
  key: quotePythonText,
  list: ["[", "]"],
  object: ["{", "}"],
  padding: "",
  indent: "    ",
  trailingComma: true,
  aligned: false,
};

/** Python, for the official client of DataWorks. */
export const python: Language = {
  title: "Python, alibabacloud-dataworks-public20200518",
  fileName: ({ action }) => `${toSnake(action)}.py`,
  findRefusal: refuseOtherVersions,
  install: "pip install alibabacloud-dataworks-public20200518",
  write: (call) => `${hasObject(call) ? "import json\n" : ""}import os

from alibabacloud_dataworks_public20200518.client import Client
from alibabacloud_dataworks_public20200518.models import ${call.operation.action}Request
from alibabacloud_tea_openapi.models import Config
${writeGateway(call)}
config = Config(
    endpoint=${quotePythonText(call.endpoint.host)},
    protocol="${call.endpoint.scheme}",
    access_key_id=os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"],
    access_key_secret=os.environ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
)
${writeJson(call)}${writeComment([...listRemarks(call), ...listViolations(call), ...listsLeftOut(call)], "# ")}request = ${call.operation.action}Request(
${writeArguments(call)})

response = ${call.endpoint.path === "" ? "Client" : "GatewayClient"}(config).${toSnake(call.operation.action)}(request)
print(response.body.${toSnake(answerMember(call).name)})
`,
};

function hasObject(call: CallModel): boolean {
  return listTakenParameters(call).some(({ value }) => value.kind === "object");
}

/** The operations of the client call the path `/` alone. */
function writeGateway({ endpoint: { path } }: CallModel): string {
  if (path === "") return "";
  return `

class GatewayClient(Client):
    """A client whose gateway stands at a path, which the operations of the client do not take."""

    def call_api(self, params, request, runtime):
        params.pathname = ${quotePythonText(path)}
        return super().call_api(params, request, runtime)

`;
}

function writeJson(call: CallModel): string {
  const objects = listTakenParameters(call).filter(({ value }) => value.kind === "object");
  return objects
    .map(({ name, value }) => `${nameVariable(name)} = ${writeLiteral(value, SYNTAX)}\n`)
    .join("");
}

/** It takes no RegionId: the endpoint says the region. */
function writeArguments(call: CallModel): string {
  const lines = listTakenParameters(call).map(({ name, value }) => {
    const code =
      value.kind === "object" ? `json.dumps(${nameVariable(name)})` : writeLiteral(value, SYNTAX, 1);
    // The client writes a name that is a word of the language in the same way.
    return `    ${avoidNames(toSnake(name), KEYWORDS)}=${code},\n`;
  });
  return lines.join("");
}

function nameVariable(name: string): string {
  return avoidNames(toSnake(name), [...KEYWORDS, "json", "os", "config", "request", "response"]);
}

const KEYWORDS = [
  "and",
  "as",
  "assert",
  "async",
  "await",
  "break",
  "class",
  "continue",
  "def",
  "del",
  "elif",
  "else",
  "except",
  "finally",
  "for",
  "from",
  "global",
  "if",
  "import",
  "in",
  "is",
  "lambda",
  "nonlocal",
  "not",
  "or",
  "pass",
  "raise",
  "return",
  "try",
  "while",
  "with",
  "yield",
];

function quotePythonText(text: string): string {
  return quoteText(text, (code) => (code > 0xffff ? `\\U${toHex(code, 8)}` : `\\u${toHex(code, 4)}`));
}
