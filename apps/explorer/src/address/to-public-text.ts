import {
  flattenParameters,
  isSecretName,
  type NameValue,
  type ParameterDescriptor,
  parseJson,
  redactParameters,
  stringifyJson,
} from "@dataworks-kit/wire";
import { listFields } from "../call/carry-over.ts";
import { findExample } from "../call/find-example.ts";
import { readMembers } from "../call/json-text.ts";
import { findDocumentation, readStructure, readText } from "../call/parameter.ts";
import type { ExplorerState } from "../state/explorer-state.ts";

type Typed = Pick<ExplorerState, "opened" | "values">;

/**
 * What of a parameter may stand in an address: a text that is not a secret by contract or by name; of JSON that can hold secrets,
 * the members that the contract names for the variant and does not call secret, whose text cannot hold one either. Whatever
 * else is there may be anything, a password under another name too.
 */
export function toPublicText(typed: Typed, parameter: ParameterDescriptor): string | undefined {
  const text = readText(typed.values, parameter.name);
  if (text === "") return undefined;
  if (readStructure(parameter) === undefined)
    return parameter.secret || isSecretName(parameter.name) ? undefined : text;
  const mayHoldSecrets = parameter.variantBy !== undefined || parameter.secrets !== undefined;
  if (mayHoldSecrets) return toPublicMembers(typed, parameter, text);
  return isPublic(typed, parameter, text) ? text : undefined;
}

function toPublicMembers(typed: Typed, parameter: ParameterDescriptor, text: string): string | undefined {
  const members = readMembers(text);
  if (!members || parameter.variantBy === undefined) return undefined;
  const variant = readText(typed.values, parameter.variantBy);
  const fields = listFields(findDocumentation(typed.opened, parameter.name), variant);
  const names = new Set(fields.filter(({ secret }) => !secret).map(({ name }) => name));
  const documented =
    readMembers(readText(findExample(typed.opened, typed.values) ?? {}, parameter.name)) ?? {};
  const kept = Object.entries(members).filter(([name, value]) => {
    const alone = writeAlone(name, value);
    // Everybody can read the documentation, with its password `password`: a shared example stays whole.
    if (Object.hasOwn(documented, name) && alone === writeAlone(name, documented[name])) return true;
    return names.has(name) && isPublic(typed, parameter, alone);
  });
  return stringifyJson(Object.fromEntries(kept));
}

function writeAlone(name: string, value: unknown): string {
  return stringifyJson(Object.fromEntries([[name, value]])) ?? "";
}

/** Whether masking changes nothing of it. Text that is not JSON may be anything. */
function isPublic({ opened: { operation } }: Typed, parameter: ParameterDescriptor, text: string): boolean {
  try {
    const value: unknown = parseJson(text);
    const { name } = parameter;
    const pairs: readonly NameValue[] = parameter.json
      ? [[name, stringifyJson(value)]]
      : flattenParameters(operation, Object.fromEntries([[name, value]]));
    const masked = redactParameters(operation, pairs);
    return pairs.every(([, own], index) => masked[index]?.[1] === own);
  } catch {
    return false;
  }
}
