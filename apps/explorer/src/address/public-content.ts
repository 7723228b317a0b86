import { createConnectionOperation } from "@dataworks-kit/api";
import { redactParameters, stringifyJson } from "@dataworks-kit/wire";
import { fieldsOf } from "../call/carry-over.ts";
import { readMembers } from "../call/content-text.ts";
import { CONTENT, type ExplorerState, TYPE } from "../state/explorer-state.ts";

/**
 * What of Content may stand in an address: members that the contract names for the type and does not call secret, whose
 * text cannot hold one either. Whatever else is there may be anything, a password under another name too.
 */
export function publicContent({
  values,
  content,
}: Pick<ExplorerState, "values" | "content">): string | undefined {
  const members = readMembers(content);
  if (!members || content === "") return undefined;
  const named = fieldsOf(values[TYPE] ?? "").filter(({ secret }) => !secret);
  const names = new Set(named.map(({ name }) => name));
  const kept = Object.entries(members).filter(([name, value]) => {
    const text = stringifyJson(Object.fromEntries([[name, value]])) ?? "";
    const [[, masked] = []] = redactParameters(createConnectionOperation, [[CONTENT, text]]);
    return names.has(name) && masked === text;
  });
  return stringifyJson(Object.fromEntries(kept));
}
