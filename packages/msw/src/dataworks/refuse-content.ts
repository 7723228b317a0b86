import { createConnection } from "@dataworks-kit/api/contracts";
import {
  collectSecrets,
  isSecretName,
  MASK,
  maskValues,
  mayHoldSecret,
  parseJson,
} from "@dataworks-kit/wire";
import type { Issue } from "@dataworks-kit/wire/check";
import { addExpectation, type Refusal, type Refuse } from "../gateway/refusal.ts";
import type { ActContext } from "../gateway/simulated-operation.ts";
import type { DataSource } from "./world/world.ts";

const SECRETS: ReadonlySet<string | number> = new Set(
  createConnection.operation.parameters.flatMap(({ secrets = [] }) => secrets),
);

/** Longer values are cut in a message. */
const MAX_QUOTED = 100;

/**
 * Refuses in DataWorks' own words, which name the member, what is wrong inside Content, and a type that the vendor does not list:
 * a missing member is `MissingParam.ConnectionStr.Property`, a wrong one `DataSource.ConnectionStrProperty.PatternNotMatch`,
 * an unlisted type `Invalid.DataSource.DataSourceTypeNotExist`. A Content that is not a JSON object at all stays `InvalidContent`.
 */
export function refuseContent(
  issue: Issue,
  input: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): Refusal | undefined {
  const [parameter, ...place] = issue.path;
  if (/^(Connection|DataSource)Type$/.test(String(parameter)) && issue.keyword === "enum")
    return addExpectation(
      refuse("Invalid.DataSource.DataSourceTypeNotExist", quote(input[String(parameter)], input)),
      issue.expected,
    );
  if (parameter !== "Content") return undefined;
  if (place.length === 0)
    return addExpectation(refuse("InvalidContent"), `Content to be ${describeExpected(issue)}`);
  const member = place.join(".");
  if (issue.keyword === "required") return refuse("MissingParam.ConnectionStr.Property", member);
  const quoted = isSecret(place) ? MASK : quote(findValue(input.Content, place), input);
  return refuse("DataSource.ConnectionStrProperty.PatternNotMatch", `${member}=${quoted}`, issue.expected);
}

/**
 * Refuses a Content that does not fit the type which the data source has: it is judged as if the data source were created with
 * it (inferred). An operation that does not document the words for members says `InvalidContent`.
 */
export function refuseStoredContent(
  { connectionType, subType, ...source }: DataSource,
  content: string,
  { contract, refuse }: ActContext,
): Refusal | undefined {
  const input = {
    ProjectId: source.projectId,
    Name: source.name,
    EnvType: source.envType,
    Content: content,
    ConnectionType: connectionType,
    ...(subType !== undefined && { SubType: subType }),
  };
  const result = createConnection.inputSchema["~standard"].validate(input);
  const issue = "issues" in result ? result.issues.find(({ path }) => path[0] === "Content") : undefined;
  if (!issue) return undefined;
  const hasWords = contract.errors.some(({ code }) => code === "MissingParam.ConnectionStr.Property");
  if (hasWords) return refuseContent(issue, input, refuse);
  return addExpectation(refuse("InvalidContent"), `${issue.path.join(".")} to be ${issue.expected}`);
}

function isSecret(place: readonly (string | number)[]): boolean {
  return place.some((step) => SECRETS.has(step) || isSecretName(String(step)));
}

function describeExpected(issue: Issue): string {
  return issue.keyword === "type" ? "a JSON object" : issue.expected;
}

/** Finds the value at a place. Content is JSON text, and so can be a value inside it. */
function findValue(value: unknown, place: readonly (string | number)[]): unknown {
  let found = value;
  for (const step of place) {
    const within = typeof found === "string" ? parseJson(found) : found;
    if (typeof within !== "object" || within === null) return undefined;
    found = new Map(Object.entries(within)).get(String(step));
  }
  return found;
}

/** A short text without the secrets of the call; the mask alone when the text may hold another secret. */
function quote(value: unknown, input: Readonly<Record<string, unknown>>): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[...]" : "{...}";
  const text = String(value);
  if (mayHoldSecret(text)) return MASK;
  const masked = maskValues(text, collectSecrets(createConnection.operation, input));
  const characters = [...masked.slice(0, 4 * MAX_QUOTED)];
  return characters.length > MAX_QUOTED ? `${characters.slice(0, MAX_QUOTED).join("")}...` : masked;
}
