import { MASK, maskValues } from "@dataworks-kit/wire";
import type { Members } from "../desired/existing-data-source.ts";
import { holdsPassword, isSecretMember } from "../desired/read-layer.ts";
import { writeFileText } from "../desired/references.ts";

/** Content without its secrets. */
export interface HiddenContent {
  readonly content: Members;
  readonly variables: readonly string[];
  readonly losses: readonly string[];
  /** Whether a text beside Content holds one of the secrets, or a password. */
  readonly holdsSecret: (text: string) => boolean;
}

interface Hiding {
  readonly claimVariable: (path: readonly string[]) => string;
  /** Secrets that the answer shows. */
  readonly shown: readonly string[];
  readonly variables: string[];
  readonly losses: string[];
}

const MERGE = "<<";
/** A shorter secret may stand in other texts by chance. */
const SHORTEST_TELLING = 4;

/** Puts a reference where Content has a secret, a mask of one, or none although it needs it. Other texts are escaped. */
export function hideSecrets(
  content: Members,
  needed: readonly string[],
  claimVariable: Hiding["claimVariable"],
): HiddenContent {
  const shown = [...listShown(content)].filter(({ length }) => length >= SHORTEST_TELLING);
  const hiding: Hiding = { claimVariable, shown, variables: [], losses: [] };
  const lacking = needed.filter((name) => !Object.hasOwn(content, name));
  const whole = [...listMembers(content, [], hiding), ...lacking.map((name) => [name, ""] as const)];
  const hidden = whole.map(([name, value]) => [name, hideMember(value, [name], hiding)]);
  return {
    content: Object.fromEntries(hidden),
    variables: hiding.variables,
    losses: hiding.losses,
    holdsSecret: (text) => holdsShown(text, hiding),
  };
}

/** The texts and numbers at and below members with the names of secrets. */
function* listShown(value: unknown, isSecret = false): Generator<string> {
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") {
    if (isSecret) yield String(value);
    return;
  }
  for (const [name, member] of Object.entries(Object(value)))
    yield* listShown(member, isSecret || isSecretMember(name));
}

function hideMember(value: unknown, path: readonly string[], hiding: Hiding): unknown {
  if (isSecretMember(path.at(-1) ?? "")) return refer(path, hiding);
  if (typeof value === "string") return hideText(value, path, hiding);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value))
    return value.map((item, index) => hideMember(item, [...path, String(index)], hiding));
  const members = listMembers(value, path, hiding).map(([name, member]) => [
    name,
    hideMember(member, [...path, name], hiding),
  ]);
  return Object.fromEntries(members);
}

/** YAML has a meaning of its own for one name, and a file cannot say every number. */
function listMembers(value: object, path: readonly string[], { losses }: Hiding): [string, unknown][] {
  return Object.entries(value).filter(([name, member]) => {
    const why = name === MERGE ? "YAML would merge it" : describeNumber(member);
    if (why) losses.push(`${writePath([...path, name])} is left out: ${why}`);
    return !why;
  });
}

const INT64 = 2n ** 63n;

function describeNumber(value: unknown): string | undefined {
  const isBeyond = typeof value === "bigint" && (value < -INT64 || value >= INT64);
  return isBeyond || value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY
    ? "a file cannot say this number"
    : undefined;
}

function hideText(text: string, path: readonly string[], hiding: Hiding): string {
  if (!text.includes(MASK) && !holdsShown(text, hiding)) return writeFileText(text);
  const reference = refer(path, hiding);
  if (text !== MASK)
    hiding.losses.push(
      `${writePath(path)} holds a secret, or a mask of one: ${hiding.variables.at(-1)} is its whole text`,
    );
  return reference;
}

function writePath(path: readonly string[]): string {
  return ["Content", ...path].join(".");
}

function holdsShown(text: string, { shown }: Hiding): boolean {
  return holdsPassword(writeFileText(text)) || maskValues(text, shown) !== text;
}

function refer(path: readonly string[], { claimVariable, variables }: Hiding): string {
  const variable = claimVariable(path);
  variables.push(variable);
  return `\${env:${variable}}`;
}
