import { createConnectionExamples } from "@dataworks-kit/api";
import * as contracts from "@dataworks-kit/api/contracts";
import { createConnection } from "@dataworks-kit/api/contracts";
import { createSample, listSampleLanguages, type Sample, type SampleLanguage } from "@dataworks-kit/samples";
import { type OperationContract, parseJson, stringifyJson } from "@dataworks-kit/wire";
import { TEST_KEY } from "../../lab/world.ts";
import { GUIDE_PROJECT_ID, PROJECT_ID } from "../double.ts";
import { TRAITS } from "./language-traits.ts";

/** A call with its sample. */
export interface SampleCase {
  /** A name for files and packages. */
  readonly id: string;
  readonly contract: OperationContract;
  readonly input: Readonly<Record<string, unknown>>;
  readonly sample: Sample;
}

/** What the secrets are, in the environment of every sample. No value of an environment holds NUL. */
export const ENVIRONMENT: Readonly<Record<string, string>> = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: TEST_KEY.accessKeyId,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: TEST_KEY.accessKeySecret,
  DATA_SOURCE_PASSWORD: oddSecret("password"),
  DATA_SOURCE_PASSWORD_2: oddSecret("another password"),
  DATA_SOURCE_ACCESS_KEY: oddSecret("access key"),
  DATA_SOURCE_SECURITY_TOKEN: oddSecret("token"),
  // The placeholders of the documented mysql call are all the same, so that they repeat its password.
  DATA_SOURCE_DATABASE: oddSecret("database"),
  DATA_SOURCE_INSTANCE_NAME: oddSecret("instance"),
  DATA_SOURCE_USERNAME: oddSecret("user"),
  // The double knows what the URL of Oracle looks like.
  DATA_SOURCE_JDBC_URL: oddSecret("jdbc:oracle:"),
};

const ODD =
  "a 'b' \"c\" \\ \\n `exit 1` $(exit 1) \u0024{exit} #{x} %s %41 & = + ~ ! * <</*\n JSON\nJSON\r\t\u2028\u202e\u0007 中é😀 '''\"\"\" \\u0022";

/** The documented example of each ConnectionType, each under a name of its own, and a hostile call. */
export function sampleCases(language: SampleLanguage, endpoint: string): SampleCase[] {
  const documented = Object.entries(createConnectionExamples.inputs).map(([type, input]) => ({
    id: type,
    input: { ...input, ProjectId: GUIDE_PROJECT_ID, Name: `${type} by ${language}` },
  }));
  return [...documented, { id: "hostile", input: HOSTILE }].map((given) => ({
    ...given,
    contract: createConnection,
    sample: createSample(language, { contract: createConnection, input: given.input, endpoint }),
  }));
}

/** The first documented call of every operation, under its name, with odd text where its document takes any. */
export function operationCases(language: SampleLanguage, endpoint: string): SampleCase[] {
  return Object.values(contracts).flatMap((contract: OperationContract) => {
    const [example] = Object.values(contract.examples.inputs) as Readonly<Record<string, unknown>>[];
    const input = example && withOddTexts(dropLacked(example, language), contract);
    if (!input || !listSampleLanguages(contract).some(({ id }) => id === language)) return [];
    const sample = createSample(language, { contract, input, endpoint });
    return [{ id: contract.operation.operationId.toLowerCase(), contract, input, sample }];
  });
}

function withOddTexts(
  example: Readonly<Record<string, unknown>>,
  { operation, inputSchema }: OperationContract,
): Readonly<Record<string, unknown>> {
  const odd = operation.parameters.flatMap(({ name, type, json }) => {
    const isText = type === "string" && !json && name !== "RegionId" && Object.hasOwn(example, name);
    const isValid = isText && !("issues" in inputSchema["~standard"].validate({ ...example, [name]: ODD }));
    return isValid ? [[name, ODD]] : [];
  });
  return { ...example, ...Object.fromEntries(odd) };
}

/** An input without the parameters that the client of a language lacks. */
export function dropLacked(
  input: Readonly<Record<string, unknown>>,
  language: SampleLanguage,
): Readonly<Record<string, unknown>> {
  const { lacks = [] } = TRAITS[language];
  return Object.fromEntries(Object.entries(input).filter(([name]) => !lacks.includes(name)));
}

const HOSTILE = {
  RegionId: "cn-shanghai",
  ProjectId: PROJECT_ID,
  Name: ODD,
  Description: ODD,
  ConnectionType: "rds",
  SubType: "mysql",
  EnvType: 0,
  // Only as text can JSON have a member of that name.
  Content: `{"__proto__":"own",${stringifyJson({
    [ODD]: ODD,
    nul: "\0",
    integers: [PROJECT_ID, -1n, 123456789012345678901234567890n],
    others: [1.5, true, false, null, [], {}],
    password: "secret",
    deeper: [{ password: "another", securityToken: "token" }],
    database: ODD,
    instanceName: "rm-1",
    username: "reader",
  }).slice(1)}`,
};

function oddSecret(start: string): string {
  return `${start} \\ " ' $(exit 1) \`exit 1\` & \\1 %s 中😀 \u0001 \n\t end`;
}

/** What the double must hold after a call: all that was asked for, and of secrets what the environment says. */
export function wantedDataSource({ input }: SampleCase): object {
  const { ProjectId, Name, Description, ConnectionType, SubType, EnvType, Content } = input;
  const content = typeof Content === "string" ? Content : stringifyJson(Content);
  return {
    projectId: ProjectId,
    name: Name,
    description: Description,
    connectionType: ConnectionType,
    ...(SubType !== undefined && { subType: SubType }),
    envType: EnvType,
    content: withSecrets(parseJson(content)),
  };
}

function withSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSecrets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      ENVIRONMENT[nameVariable(name, member)] ?? withSecrets(member),
    ]),
  );
}

/** The same placeholder as a password and as other members. */
const REPEATS = ["xsaxsa", "rm-xsaxsa", "xsaxsaxsa"];
const REPEATED: Readonly<Record<string, string>> = {
  password: "DATA_SOURCE_PASSWORD",
  database: "DATA_SOURCE_DATABASE",
  instanceName: "DATA_SOURCE_INSTANCE_NAME",
  username: "DATA_SOURCE_USERNAME",
  accessKey: "DATA_SOURCE_ACCESS_KEY",
};

function nameVariable(name: string, member: unknown): string {
  if (member === "another") return "DATA_SOURCE_PASSWORD_2";
  // A URL with an @ may hold a password.
  if (REPEATS.includes(String(member))) return REPEATED[name] ?? "";
  if (name === "jdbcUrl") return String(member).includes("@") ? "DATA_SOURCE_JDBC_URL" : "";
  const secrets: Readonly<Record<string, string>> = {
    password: "DATA_SOURCE_PASSWORD",
    accessKey: "DATA_SOURCE_ACCESS_KEY",
    securityToken: "DATA_SOURCE_SECURITY_TOKEN",
  };
  return Object.hasOwn(secrets, name) ? (secrets[name] ?? "") : "";
}
