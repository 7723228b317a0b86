import type { ExistingDataSource, Members } from "../desired/existing-data-source.ts";
import { writeFileText } from "../desired/references.ts";
import { type HiddenContent, hideSecrets } from "./hide-secrets.ts";
import { listLosses } from "./list-losses.ts";
import { type ClaimVariable, createClaims } from "./name-variables.ts";
import type { Rules } from "./rules.ts";

/** An entry of a desired file, and what the file cannot say. */
export interface DraftEntry {
  /** Which data source it is, for people. */
  readonly title: string;
  /** By the names of the contract, as the file has them: texts are escaped, secrets are references. */
  readonly members: Members;
  /** What could not come over, and what is to be known of it. */
  readonly losses: readonly string[];
  /** The variables to which its references lead. */
  readonly variables: readonly string[];
}

/** Drafts an entry for each data source. No variable serves two places. */
export function draftEntries(existing: readonly ExistingDataSource[], rules: Rules): DraftEntry[] {
  const claimVariable = createClaims();
  return existing.map((one) => draftEntry(one, rules, claimVariable));
}

function draftEntry(existing: ExistingDataSource, rules: Rules, claimVariable: ClaimVariable): DraftEntry {
  const { name, envType, type, subType, description = "" } = existing;
  const hidden = hideContent(existing, rules, claimVariable);
  const isOpen = !hidden.holdsSecret(description);
  const left = isOpen ? [] : ["the Description holds a secret, and is left out"];
  const members = {
    Name: writeFileText(name),
    EnvType: envType,
    DataSourceType: type && writeFileText(type),
    SubType: subType && writeFileText(subType),
    Description: isOpen && description !== "" ? writeFileText(description) : undefined,
    Content: existing.content && hidden.content,
  };
  return {
    title: `${name} (EnvType ${envType ?? "unknown"})`,
    members,
    losses: [...listLosses(existing, rules), ...left, ...hidden.losses],
    variables: hidden.variables,
  };
}

/** Without Content there is nothing that could need a secret. */
function hideContent(
  existing: ExistingDataSource,
  { secrets }: Rules,
  claimVariable: ClaimVariable,
): HiddenContent {
  const { content, type = "" } = existing;
  const needed = content ? secrets.get(type) : undefined;
  return hideSecrets(content ?? {}, needed ?? [], (path) => claimVariable(existing, path));
}
