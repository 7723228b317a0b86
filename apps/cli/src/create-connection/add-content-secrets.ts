import { UsageError } from "../usage-error.ts";
import type { ContentSecrets } from "./read-content-secrets.ts";

type Input = Readonly<Record<string, unknown>>;

/**
 * The input with these secrets as members of Content. What was there stays as it is written, so no number of it changes.
 *
 * @throws UsageError when Content is missing, is no JSON object, or has such a member
 */
export function addContentSecrets(input: Input, secrets: ContentSecrets): Input {
  if (secrets.size === 0) return input;
  const text = contentOf(input);
  const names = namesIn(text);
  for (const member of secrets.keys())
    if (names.includes(member))
      throw new UsageError(
        `--content-secret: the member ${JSON.stringify(member)} is in --content too; take it out of one of them.`,
      );
  const members = [...secrets].map((pair) => pair.map((part) => JSON.stringify(part)).join(":"));
  const before = text.slice(0, text.lastIndexOf("}")) + (names.length > 0 ? "," : "");
  return { ...input, Content: `${before}${members.join(",")}}` };
}

function contentOf({ Content }: Input): string {
  if (typeof Content === "string") return Content;
  throw new UsageError(
    "--content-secret: there is no --content to add members to; give the other members as a JSON object, or --content '{}'.",
  );
}

function namesIn(text: string): string[] {
  const value = readJson(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.keys(value);
  throw new UsageError(
    "--content: expected the text of a JSON object, so that --content-secret can add members to it.",
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The reason would quote the text, in which a password may stand.
    return undefined;
  }
}
