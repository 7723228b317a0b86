import { textLiteral, textOfScalar } from "../call/literal.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import { DEFAULT_REGION, type Endpoint } from "../call/read-endpoint.ts";
import { hasBits } from "../call/refusal-of.ts";
import { remarksOf, violationsOf, writeComment } from "../call/remarks-of.ts";
import { goSyntax, goText } from "../syntax/go-syntax.ts";
import { writeLiteral } from "../syntax/write-literal.ts";
import type { Language } from "./language.ts";

/** Go, for the official client of DataWorks. */
export const go: Language = {
  title: "Go, alibaba-cloud-sdk-go",
  fileName: "main.go",
  install: "go get github.com/aliyun/alibaba-cloud-sdk-go/services/dataworks-public",
  write: (call) => `package main

import (
${importsOf(call)}
)

func main() {
	keyID, keySecret := env("ALIBABA_CLOUD_ACCESS_KEY_ID"), env("ALIBABA_CLOUD_ACCESS_KEY_SECRET")
	client, err := dataworks.NewClientWithAccessKey(${regionOf(call)}, keyID, keySecret)
	if err != nil {
		log.Fatal(err)
	}
${contentOf(call)}${writeComment([...remarksOf(call), ...violationsOf(call)], "\t// ")}	request := dataworks.CreateCreateConnectionRequest()
	request.Scheme = "${call.endpoint.scheme}"
	request.Domain = ${goText(domainOf(call.endpoint))}
${assignmentsOf(call)}
	answer, err := client.CreateConnection(request)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("Created the data source %d.\\n", answer.Data)
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

function regionOf({ region }: CallModel): string {
  return writeLiteral(region ?? textLiteral(DEFAULT_REGION), goSyntax);
}

/** The client puts `/?` behind it and signs no path, so one may follow the host. */
function domainOf({ host, path }: Endpoint): string {
  return host + path.replace(/\/+$/, "");
}

function importsOf(call: CallModel): string {
  const sdk = "github.com/aliyun/alibaba-cloud-sdk-go";
  const hasInteger = call.parameters.some(isInteger);
  return [
    ...(contentOf(call) === "" ? [] : ['\t"encoding/json"']),
    ...['\t"fmt"', '\t"log"', '\t"os"', ""],
    ...(hasInteger ? [`\t"${sdk}/sdk/requests"`] : []),
    `\tdataworks "${sdk}/services/dataworks-public"`,
  ].join("\n");
}

function contentOf({ parameters }: CallModel): string {
  const content = parameters.find(({ value }) => value.kind === "object");
  if (content === undefined) return "";
  return `	content, err := json.Marshal(${writeLiteral(content.value, goSyntax, 1)})
	if err != nil {
		log.Fatal(err)
	}
`;
}

/** The client takes its region as RegionId. */
function assignmentsOf({ parameters }: CallModel): string {
  const given = parameters.filter(({ name }) => name !== "RegionId");
  return given.map((parameter) => `\trequest.${parameter.name} = ${codeOf(parameter)}\n`).join("");
}

function isInteger({ name }: GivenParameter): boolean {
  return name === "ProjectId" || name === "EnvType";
}

function codeOf(parameter: GivenParameter): string {
  const { value } = parameter;
  if (value.kind === "object") return "string(content)";
  if (!isInteger(parameter)) return writeLiteral(value, goSyntax, 1);
  if (value.kind === "integer" && hasBits(value.value, 64)) return `requests.NewInteger64(${value.value})`;
  const text = value.kind === "variable" ? value : textLiteral(textOfScalar(value));
  return `requests.Integer(${writeLiteral(text, goSyntax, 1)})`;
}
