import type { Literal, ObjectLiteral } from "../call/literal.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import type { Language } from "../create-sample.ts";
import { contentStatements, javaInteger, javaText } from "../syntax/java-json.ts";

/** Java, for the official client of DataWorks. */
export const java: Language = {
  title: "Java, com.aliyun:dataworks_public20200518",
  fileName: "CreateConnection.java",
  install: "mvn dependency:get -Dartifact=com.aliyun:dataworks_public20200518:LATEST",
  write: (call) => {
    const body = bodyOf(call);
    return `${importsOf(body)}
public class CreateConnection {
  public static void main(String[] args) throws Exception {
    Config config = new Config()
        .setEndpoint(${javaText(call.endpoint.host)})
        .setProtocol("${call.endpoint.scheme}")
        .setAccessKeyId(env("ALIBABA_CLOUD_ACCESS_KEY_ID"))
        .setAccessKeySecret(env("ALIBABA_CLOUD_ACCESS_KEY_SECRET"));
${body}
    Long id = new Client(config).createConnection(request).getBody().getData();
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
const SOMETIMES = ["JsonArray", "JsonNull", "JsonObject"].map((name) => `com.google.gson.${name}`);

/** A class whose name stands in a literal alone is imported for nothing, which does no harm. */
function importsOf(body: string): string {
  const used = [...SOMETIMES, "java.math.BigInteger"].filter((name) =>
    body.includes(name.slice(name.lastIndexOf(".") + 1)),
  );
  return [...ALWAYS, ...used, "java.util.Objects"].map((name) => `import ${name};\n`).join("");
}

/** The client takes no RegionId: the endpoint says the region. */
function bodyOf({ parameters }: CallModel): string {
  const content = parameters.find(hasObject);
  const statements = content === undefined ? [] : contentStatements(content.value);
  const setters = parameters.flatMap(({ name, value }) =>
    name === "RegionId" ? [] : [`\n        .set${name}(${argumentOf(name, value)})`],
  );
  return [
    ...statements,
    `CreateConnectionRequest request = new CreateConnectionRequest()${setters.join("")};`,
  ]
    .map((line) => `    ${line}\n`)
    .join("");
}

function hasObject(
  parameter: GivenParameter,
): parameter is GivenParameter & { readonly value: ObjectLiteral } {
  return parameter.value.kind === "object";
}

function argumentOf(name: string, value: Literal): string {
  switch (value.kind) {
    case "integer":
      return javaInteger(value.value, name === "ProjectId" ? "L" : "");
    case "text":
      return javaText(value.text);
    case "variable":
      return `env("${value.name}")`;
    case "decimal":
      return value.digits;
    case "constant":
      return String(value.value);
    case "list":
    case "object":
      return "content.toString()";
  }
}
