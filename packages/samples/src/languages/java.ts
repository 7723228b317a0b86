import { createConnectionOperation } from "@dataworks-kit/api";
import type { ObjectLiteral } from "../call/literal.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import { hasBits } from "../call/refusal-of.ts";
import { remarksOf, violationsOf, writeComment } from "../call/remarks-of.ts";
import { contentStatements, javaInteger, javaText } from "../syntax/java-json.ts";
import type { Language } from "./language.ts";

/** Java, for the official client of DataWorks. */
export const java: Language = {
  title: "Java, com.aliyun:dataworks_public20200518",
  fileName: "CreateConnection.java",
  install: "mvn dependency:get -Dartifact=com.aliyun:dataworks_public20200518:LATEST",
  write: (call) => {
    const body = bodyOf(call);
    return `${importsOf(body, call)}
public class CreateConnection {
  public static void main(String[] args) throws Exception {
    Config config = new Config()
        .setEndpoint(${javaText(call.endpoint.host)})
        .setProtocol("${call.endpoint.scheme}")
        .setAccessKeyId(env("ALIBABA_CLOUD_ACCESS_KEY_ID"))
        .setAccessKeySecret(env("ALIBABA_CLOUD_ACCESS_KEY_SECRET"));
${body}
    Long id = ${clientOf(call)}.createConnection(request).getBody().getData();
    System.out.println("Created the data source " + id + ".");
  }

  private static String env(String name) {
    return Objects.requireNonNull(System.getenv(name), name + " is not set");
  }
}
`;
  },
};

const ALWAYS = [
  "com.aliyun.dataworks_public20200518.Client",
  "com.aliyun.dataworks_public20200518.models.CreateConnectionRequest",
  "com.aliyun.teaopenapi.models.Config",
];
const FOR_PATH = [
  "com.aliyun.teaopenapi.models.OpenApiRequest",
  "com.aliyun.teaopenapi.models.Params",
  "com.aliyun.teautil.models.RuntimeOptions",
];
const SOMETIMES = ["JsonArray", "JsonNull", "JsonObject"].map((name) => `com.google.gson.${name}`);

/** A class whose name stands in a literal alone is imported for nothing, which does no harm. */
function importsOf(body: string, { endpoint }: CallModel): string {
  const used = [...SOMETIMES, "java.math.BigInteger"].filter((name) =>
    body.includes(name.slice(name.lastIndexOf(".") + 1)),
  );
  const hasPath = endpoint.path !== "";
  const all = [
    ...ALWAYS,
    ...(hasPath ? FOR_PATH : []),
    ...used,
    ...(hasPath ? ["java.util.Map"] : []),
    "java.util.Objects",
  ];
  return all.map((name) => `import ${name};\n`).join("");
}

/** The operations of the client call the path `/` alone. */
function clientOf({ endpoint: { path } }: CallModel): string {
  if (path === "") return "new Client(config)";
  return `new Client(config) {
      // The gateway stands at a path, which the operations of the client do not take.
      @Override
      public Map<String, ?> callApi(Params params, OpenApiRequest request, RuntimeOptions runtime)
          throws Exception {
        return super.callApi(params.setPathname(${javaText(path)}), request, runtime);
      }
    }`;
}

/** The client takes no RegionId: the endpoint says the region. */
function bodyOf(call: CallModel): string {
  const { parameters } = call;
  const content = parameters.find(hasObject);
  const statements = content === undefined ? [] : contentStatements(content.value);
  const setters = parameters.flatMap((parameter) => {
    const argument = argumentOf(parameter);
    return argument === undefined ? [] : [`\n        .set${parameter.name}(${argument})`];
  });
  const comment = writeComment([...remarksOf(call), ...violationsOf(call), ...leftOut(call)], "    // ");
  const request = `CreateConnectionRequest request = new CreateConnectionRequest()${setters.join("")};`;
  return `${statements.map((line) => `    ${line}\n`).join("")}${comment}    ${request}\n`;
}

function hasObject(
  parameter: GivenParameter,
): parameter is GivenParameter & { readonly value: ObjectLiteral } {
  return parameter.value.kind === "object";
}

function leftOut({ parameters }: CallModel): string[] {
  return parameters.flatMap((parameter) =>
    parameter.name === "RegionId" || argumentOf(parameter) !== undefined
      ? []
      : [`${parameter.name} is left out: the client takes ${typeOf(parameter)} and nothing else.`],
  );
}

/** What the setter gets. Absent where there is none, or where it does not compile. */
function argumentOf(parameter: GivenParameter): string | undefined {
  const { name, value } = parameter;
  if (name === "RegionId") return undefined;
  const type = typeOf(parameter);
  if (type !== "a String") return integerOf(parameter, type);
  if (value.kind === "text") return javaText(value.text);
  return value.kind === "variable" ? `env("${value.name}")` : "content.toString()";
}

function integerOf({ value }: GivenParameter, type: "an Integer" | "a Long"): string | undefined {
  const bits = type === "a Long" ? 64 : 32;
  if (value.kind !== "integer" || !hasBits(value.value, bits)) return undefined;
  return javaInteger(value.value, type === "a Long" ? "L" : "");
}

function typeOf({ name }: GivenParameter): "an Integer" | "a Long" | "a String" {
  const parameter = createConnectionOperation.parameters.find((known) => known.name === name);
  if (parameter?.type !== "integer") return "a String";
  return parameter.format === "int32" ? "an Integer" : "a Long";
}
