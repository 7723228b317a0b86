import { answerMember } from "../call/answer-member.ts";
import { hasBits } from "../call/find-refusal.ts";
import { listRemarks, listViolations, writeComment } from "../call/list-remarks.ts";
import { avoidNames, toCamel } from "../call/names.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import { quoteJavaText, writeJavaInteger, writeJsonStatements } from "../syntax/java-json.ts";
import type { Language } from "./language.ts";
import { listsLeftOut, listTakenParameters, refuseOtherVersions } from "./typed-client.ts";

/** Java, for the official client of DataWorks. */
export const java: Language = {
  title: "Java, com.aliyun:dataworks_public20200518",
  fileName: ({ action }) => `${action}.java`,
  findRefusal: refuseOtherVersions,
  install: "mvn dependency:get -Dartifact=com.aliyun:dataworks_public20200518:LATEST",
  write: (call) => {
    const body = writeBody(call);
    return `${writeImports(body, call)}
public class ${call.operation.action} {
  public static void main(String[] args) throws Exception {
    Config config = new Config()
        .setEndpoint(${quoteJavaText(call.endpoint.host)})
        .setProtocol("${call.endpoint.scheme}")
        .setAccessKeyId(env("ALIBABA_CLOUD_ACCESS_KEY_ID"))
        .setAccessKeySecret(env("ALIBABA_CLOUD_ACCESS_KEY_SECRET"));
${body}
    var body = ${writeClient(call)}.${toCamel(call.operation.action)}(request).getBody();
    System.out.println(${writePrinted(call)});
  }

  private static String env(String name) {
    return Objects.requireNonNull(System.getenv(name), name + " is not set");
  }
}
`;
  },
};

/** The code that prints the answer: an answer that is not a single value is shown as JSON. */
function writePrinted(call: CallModel): string {
  const { name, isScalar } = answerMember(call);
  return isScalar ? `body.get${name}()` : "new Gson().toJson(body.toMap())";
}
const FOR_PATH = [
  "com.aliyun.teaopenapi.models.OpenApiRequest",
  "com.aliyun.teaopenapi.models.Params",
  "com.aliyun.teautil.models.RuntimeOptions",
];
const SOMETIMES = ["Gson", "JsonArray", "JsonNull", "JsonObject"].map((name) => `com.google.gson.${name}`);

/** A class whose name stands in a literal alone is imported for nothing, which does no harm. */
function writeImports(body: string, call: CallModel): string {
  const { endpoint, operation } = call;
  const text = body + writePrinted(call);
  const used = [...SOMETIMES, "java.math.BigInteger"].filter((name) =>
    new RegExp(`\\b${name.slice(name.lastIndexOf(".") + 1)}\\b`).test(text),
  );
  const hasPath = endpoint.path !== "";
  const all = [
    "com.aliyun.dataworks_public20200518.Client",
    `com.aliyun.dataworks_public20200518.models.${operation.action}Request`,
    "com.aliyun.teaopenapi.models.Config",
    ...(hasPath ? FOR_PATH : []),
    ...used,
    ...(hasPath ? ["java.util.Map"] : []),
    "java.util.Objects",
  ];
  return all.map((name) => `import ${name};\n`).join("");
}

/** The operations of the client call the path `/` alone. */
function writeClient({ endpoint: { path } }: CallModel): string {
  if (path === "") return "new Client(config)";
  return `new Client(config) {
      // The gateway stands at a path, which the operations of the client do not take.
      @Override
      public Map<String, ?> callApi(Params params, OpenApiRequest request, RuntimeOptions runtime)
          throws Exception {
        return super.callApi(params.setPathname(${quoteJavaText(path)}), request, runtime);
      }
    }`;
}

/** The client takes no RegionId: the endpoint says the region. */
function writeBody(call: CallModel): string {
  const given = listTakenParameters(call);
  const statements = given.flatMap(({ name, value }) =>
    value.kind === "object" ? writeJsonStatements(nameVariable(name), value) : [],
  );
  const setters = given.flatMap((parameter) => {
    const argument = writeArgument(parameter);
    return argument === undefined ? [] : [`\n        .set${parameter.name}(${argument})`];
  });
  const remarks = [
    ...listRemarks(call),
    ...listViolations(call),
    ...listLeftOut(given),
    ...listsLeftOut(call),
  ];
  const { action } = call.operation;
  const request = `${action}Request request = new ${action}Request()${setters.join("")};`;
  const lines = statements.map((line) => `    ${line}\n`).join("");
  return `${lines}${writeComment(remarks, "    // ")}    ${request}\n`;
}

function listLeftOut(given: readonly GivenParameter[]): string[] {
  return given.flatMap((parameter) =>
    writeArgument(parameter) === undefined
      ? [`${parameter.name} is left out: the client takes ${readJavaType(parameter)} and nothing else.`]
      : [],
  );
}

/** What the setter gets. Absent where it does not compile. */
function writeArgument(parameter: GivenParameter): string | undefined {
  const { name, value } = parameter;
  const type = readJavaType(parameter);
  if (type === "a Boolean") return value.kind === "constant" ? String(value.value) : undefined;
  if (type === "a number of its own") return undefined;
  if (type !== "a String") return writeInteger(parameter, type);
  if (value.kind === "text") return quoteJavaText(value.text);
  return value.kind === "variable" ? `env("${value.name}")` : `${nameVariable(name)}.toString()`;
}

/** Words of the language, and variables of the sample. */
const TAKEN = [
  "args",
  "body",
  "config",
  "request",
  "abstract",
  "assert",
  "boolean",
  "break",
  "byte",
  "case",
  "catch",
  "char",
  "class",
  "const",
  "continue",
  "default",
  "do",
  "double",
  "else",
  "enum",
  "extends",
  "final",
  "finally",
  "float",
  "for",
  "goto",
  "if",
  "implements",
  "import",
  "instanceof",
  "int",
  "interface",
  "long",
  "native",
  "new",
  "null",
  "package",
  "private",
  "protected",
  "public",
  "return",
  "short",
  "static",
  "strictfp",
  "super",
  "switch",
  "synchronized",
  "this",
  "throw",
  "throws",
  "transient",
  "try",
  "true",
  "false",
  "void",
  "volatile",
  "while",
];

function nameVariable(name: string): string {
  return avoidNames(toCamel(name), TAKEN);
}

function writeInteger({ value }: GivenParameter, type: "an Integer" | "a Long"): string | undefined {
  const bits = type === "a Long" ? 64 : 32;
  if (value.kind !== "integer" || !hasBits(value.value, bits)) return undefined;
  return writeJavaInteger(value.value, type === "a Long" ? "L" : "");
}

type JavaType = "an Integer" | "a Long" | "a Boolean" | "a number of its own" | "a String";

function readJavaType({ descriptor }: GivenParameter): JavaType {
  const { type, format } = descriptor;
  if (type === "number") return "a number of its own";
  if (type === "boolean") return "a Boolean";
  if (type !== "integer") return "a String";
  return format === "int32" ? "an Integer" : "a Long";
}
