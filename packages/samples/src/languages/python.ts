import type { CallModel, ParameterName } from "../call/read-call.ts";
import { remarksOf, violationsOf, writeComment } from "../call/remarks-of.ts";
import { hex, quoteText } from "../syntax/escape-text.ts";
import { type Syntax, writeLiteral } from "../syntax/write-literal.ts";
import type { Language } from "./language.ts";

const SYNTAX: Syntax = {
  text: pythonText,
  integer: String,
  constant: (value) => (value === null ? "None" : value ? "True" : "False"),
  variable: (name) => `os.environ["${name}"]`,
  key: pythonText,
  list: ["[", "]"],
  object: ["{", "}"],
  padding: "",
  indent: "    ",
  trailingComma: true,
  aligned: false,
};

/** The client's names. It takes no RegionId: the endpoint says the region. */
const NAMES: Readonly<Record<Exclude<ParameterName, "RegionId">, string>> = {
  ProjectId: "project_id",
  Name: "name",
  Description: "description",
  ConnectionType: "connection_type",
  SubType: "sub_type",
  EnvType: "env_type",
  Content: "content",
};

/** Python, for the official client of DataWorks. */
export const python: Language = {
  title: "Python, alibabacloud-dataworks-public20200518",
  fileName: "create_connection.py",
  install: "pip install alibabacloud-dataworks-public20200518",
  write: (call) => `${hasObject(call) ? "import json\n" : ""}import os

from alibabacloud_dataworks_public20200518.client import Client
from alibabacloud_dataworks_public20200518.models import CreateConnectionRequest
from alibabacloud_tea_openapi.models import Config
${gatewayOf(call)}
config = Config(
    endpoint=${pythonText(call.endpoint.host)},
    protocol="${call.endpoint.scheme}",
    access_key_id=os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"],
    access_key_secret=os.environ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
)
${contentOf(call)}${writeComment([...remarksOf(call), ...violationsOf(call)], "# ")}request = CreateConnectionRequest(
${argumentsOf(call)})

response = ${call.endpoint.path === "" ? "Client" : "GatewayClient"}(config).create_connection(request)
print(f"Created the data source {response.body.data}.")
`,
};

function hasObject({ parameters }: CallModel): boolean {
  return parameters.some(({ value }) => value.kind === "object");
}

/** The operations of the client call the path `/` alone. */
function gatewayOf({ endpoint: { path } }: CallModel): string {
  if (path === "") return "";
  return `

class GatewayClient(Client):
    """A client whose gateway stands at a path, which the operations of the client do not take."""

    def call_api(self, params, request, runtime):
        params.pathname = ${pythonText(path)}
        return super().call_api(params, request, runtime)

`;
}

function contentOf({ parameters }: CallModel): string {
  const content = parameters.find(({ value }) => value.kind === "object");
  return content === undefined ? "" : `content = ${writeLiteral(content.value, SYNTAX)}\n`;
}

function argumentsOf({ parameters }: CallModel): string {
  const lines = parameters.flatMap(({ name, value }) => {
    if (name === "RegionId") return [];
    return `    ${NAMES[name]}=${value.kind === "object" ? "json.dumps(content)" : writeLiteral(value, SYNTAX, 1)},\n`;
  });
  return lines.join("");
}

function pythonText(text: string): string {
  return quoteText(text, (code) => (code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`));
}
