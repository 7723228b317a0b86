import { answerMember } from "../call/answer-member.ts";
import { hasBits } from "../call/find-refusal.ts";
import { listRemarks, listViolations, writeComment } from "../call/list-remarks.ts";
import { toScalarText, toTextLiteral } from "../call/literal.ts";
import { avoidNames, toCamel } from "../call/names.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import { DEFAULT_REGION, type Endpoint } from "../call/read-endpoint.ts";
import { goSyntax, quoteGoText } from "../syntax/go-syntax.ts";
import { writeLiteral } from "../syntax/write-literal.ts";
import type { Language } from "./language.ts";
import { listsLeftOut, listTakenParameters, refuseOtherVersions } from "./typed-client.ts";

/** Go, for the official client of DataWorks. */
export const go: Language = {
  title: "Go, alibaba-cloud-sdk-go",
  fileName: () => "main.go",
  findRefusal: refuseOtherVersions,
  install: "go get github.com/aliyun/alibaba-cloud-sdk-go/services/dataworks-public",
  write: (call) => `package main

import (
${writeImports(call)}
)

func main() {
	keyID, keySecret := env("ALIBABA_CLOUD_ACCESS_KEY_ID"), env("ALIBABA_CLOUD_ACCESS_KEY_SECRET")
	client, err := dataworks.NewClientWithAccessKey(${writeRegion(call)}, keyID, keySecret)
	if err != nil {
		log.Fatal(err)
	}
${writeJson(call)}${writeComment([...listRemarks(call), ...listViolations(call), ...listsLeftOut(call)], "\t// ")}	request := dataworks.Create${call.operation.action}Request()
	request.Scheme = "${call.endpoint.scheme}"
	request.Domain = ${quoteGoText(writeDomain(call.endpoint))}
${writeAssignments(call)}
	answer, err := client.${call.operation.action}(request)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%+v\\n", answer.${answerMember(call).name})
}

func env(name string) string {
	value, ok := os.LookupEnv(name)
	if !ok {
		log.Fatalf("%s is not set", name)
	}
	return value
}
`,
};

function writeRegion({ region }: CallModel): string {
  return writeLiteral(region ?? toTextLiteral(DEFAULT_REGION), goSyntax);
}

/** The client puts `/?` behind it and signs no path, so one may follow the host. */
function writeDomain({ host, path }: Endpoint): string {
  return host + path.replace(/\/+$/, "");
}

function writeImports(call: CallModel): string {
  const sdk = "github.com/aliyun/alibaba-cloud-sdk-go";
  const hasInteger = listTakenParameters(call).some(isNumber);
  return [
    ...(writeJson(call) === "" ? [] : ['\t"encoding/json"']),
    '\t"fmt"',
    '\t"log"',
    '\t"os"',
    "",
    ...(hasInteger ? [`\t"${sdk}/sdk/requests"`] : []),
    `\tdataworks "${sdk}/services/dataworks-public"`,
  ].join("\n");
}

function writeJson(call: CallModel): string {
  const objects = listTakenParameters(call).filter(({ value }) => value.kind === "object");
  return objects
    .map(
      ({ name, value }) => `	${nameVariable(name)}, err := json.Marshal(${writeLiteral(value, goSyntax, 1)})
	if err != nil {
		log.Fatal(err)
	}
`,
    )
    .join("");
}

/** The client takes its region as RegionId. */
function writeAssignments(call: CallModel): string {
  return listTakenParameters(call)
    .map((parameter) => `\trequest.${parameter.name} = ${writeCode(parameter)}\n`)
    .join("");
}

/** The client has types of its own for numbers and for true and false. */
function isNumber({ descriptor: { type } }: GivenParameter): boolean {
  return type === "integer" || type === "number" || type === "boolean";
}

const NUMBERS: Readonly<Record<string, string>> = { boolean: "Boolean", number: "Float" };

/** Words of the language, and names of the sample. */
const TAKEN = [
  "answer",
  "client",
  "dataworks",
  "env",
  "err",
  "fmt",
  "json",
  "log",
  "main",
  "os",
  "request",
  "requests",
  "string",
  "break",
  "case",
  "chan",
  "const",
  "continue",
  "default",
  "defer",
  "else",
  "fallthrough",
  "for",
  "func",
  "go",
  "goto",
  "if",
  "import",
  "interface",
  "map",
  "package",
  "range",
  "return",
  "select",
  "struct",
  "switch",
  "type",
  "var",
  "keyID",
  "keySecret",
];

function nameVariable(name: string): string {
  return avoidNames(toCamel(name), TAKEN);
}

function writeCode(parameter: GivenParameter): string {
  const { name, value, descriptor } = parameter;
  if (value.kind === "object") return `string(${nameVariable(name)})`;
  if (!isNumber(parameter)) return writeLiteral(value, goSyntax, 1);
  if (descriptor.type === "integer" && value.kind === "integer" && hasBits(value.value, 64))
    return `requests.NewInteger64(${value.value})`;
  const text = value.kind === "variable" ? value : toTextLiteral(toScalarText(value));
  return `requests.${NUMBERS[descriptor.type] ?? "Integer"}(${writeLiteral(text, goSyntax, 1)})`;
}
