import { createConnectionOperation, isSecretName, MASK, mayHoldSecret, parseJson } from "@dataworks-kit/api";
import type { Issue } from "@dataworks-kit/api/validate";
import { expecting, type Refusal, type Refuse } from "../refusal.ts";

const SECRETS: ReadonlySet<string | number> = new Set(
  createConnectionOperation.parameters.flatMap((parameter) =>
    "secrets" in parameter ? parameter.secrets : [],
  ),
);

/** Longer values are cut in a message. */
const MAX_QUOTED = 100;

/**
 * Refuses in DataWorks' own words what is wrong inside Content, which name the member, and a type that the vendor does not list:
 * a missing member is `MissingParam.ConnectionStr.Property`, a wrong one `DataSource.ConnectionStrProperty.PatternNotMatch`,
 * such a type `Invalid.DataSource.DataSourceTypeNotExist`. What is not a JSON object at all stays `InvalidContent`.
 */
export function refuseContent(
  issue: Issue,
  input: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): Refusal | undefined {
  const [parameter, ...place] = issue.path;
  if (parameter === "ConnectionType" && issue.keyword === "enum")
    return expecting(
      refuse("Invalid.DataSource.DataSourceTypeNotExist", quote(input.ConnectionType)),
      issue.expected,
    );
  if (parameter !== "Content") return undefined;
  if (place.length === 0) return expecting(refuse("InvalidContent"), `Content to be ${inWords(issue)}`);
  const member = place.join(".");
  if (issue.keyword === "required") return refuse("MissingParam.ConnectionStr.Property", member);
  const isSecret = place.some((step) => SECRETS.has(step) || isSecretName(String(step)));
  const quoted = isSecret ? MASK : quote(valueAt(input, place));
  return refuse("DataSource.ConnectionStrProperty.PatternNotMatch", `${member}=${quoted}`, issue.expected);
}

function inWords(issue: Issue): string {
  return issue.keyword === "type" ? "a JSON object" : issue.expected;
}

/** Only the first step is followed: what lies deeper stands inside the JSON text of that member. */
function valueAt(input: Readonly<Record<string, unknown>>, [first]: readonly (string | number)[]): unknown {
  const content: unknown = typeof input.Content === "string" ? parseJson(input.Content) : undefined;
  if (typeof content !== "object" || content === null) return undefined;
  return new Map<string | number, unknown>(Object.entries(content)).get(first ?? "");
}

function quote(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[...]" : "{...}";
  const text = String(value);
  if (mayHoldSecret(text)) return MASK;
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}...` : text;
}
