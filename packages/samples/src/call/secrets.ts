import { MASK, type OperationDescriptor, parseJson, redactInput, stringifyJson } from "@dataworks-kit/wire";

/** A call as the kit's rule shows it, so that what it hides can be told from what it shows. */
export type MaskedInput = Readonly<Record<string, unknown>>;

/** The input with all its secrets masked. There is one rule in the kit, and this package has none of its own. */
export function maskInput(
  operation: OperationDescriptor,
  input: Readonly<Record<string, unknown>>,
): MaskedInput {
  return redactInput(operation, input);
}

/** Whether the rule hides a text, or a part of it. */
export function isHidden(text: string, masked: unknown): boolean {
  if (masked === MASK) return true;
  // The rule writes JSON again without its spaces.
  return masked !== text && masked !== compactJsonText(text);
}

/** Those of the texts that the rule hides beside an input, such as what repeats one of its secrets. */
export function findHiddenTexts(
  operation: OperationDescriptor,
  texts: readonly string[],
  input: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  // No parameter has a name with a space.
  const beside = Object.fromEntries(texts.map((text, index) => [`text ${index}`, text]));
  const masked = maskInput(operation, { ...input, ...beside });
  return new Set(texts.filter((text, index) => isHidden(text, masked[`text ${index}`])));
}

/** What the rule shows of a member. Of a secret it shows nothing, nor of what the secret holds. */
export function readMaskedMember(masked: unknown, name: string): unknown {
  if (typeof masked !== "object" || masked === null) return MASK;
  return Object.hasOwn(masked, name) ? (masked as Record<string, unknown>)[name] : MASK;
}

function compactJsonText(text: string): string | undefined {
  try {
    return stringifyJson(parseJson(text));
  } catch {
    return undefined;
  }
}
