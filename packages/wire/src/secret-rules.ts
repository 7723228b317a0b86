import type { OperationDescriptor, ParameterDescriptor } from "./descriptor.ts";
import { isSecretName } from "./secrets.ts";

/** What is secret in a parameter: all of it, or members of these names in addition to names that sound secret. */
export interface Rules {
  readonly secret: boolean;
  readonly secrets: ReadonlySet<string>;
  /** Whether its texts are looked through, since the document or its form says that they hold more. */
  readonly json: boolean;
}

/** Common parameters that nobody should read in a log although their names sound harmless. */
const SECRET_COMMON = "Signature";

/** The rules for a parameter, by its flat name. */
export function readRules(operation: OperationDescriptor, name: string): Rules {
  const parameter = findParameter(operation, name);
  const { secret = false, secrets = [], json = false } = parameter ?? {};
  const members = name.slice(parameter?.name.length ?? 0).split(".");
  const isMember = members.some((member) => secrets.includes(member) || isSecretName(member));
  const isNamedSo = name === SECRET_COMMON || (!parameter?.json && isSecretName(name));
  return { secret: secret || isMember || isNamedSo, secrets: new Set(secrets), json };
}

/** The parameter that a flat name belongs to: `Key`, or `Key.1.Sub`. A declared name may hold points itself. */
function findParameter({ parameters }: OperationDescriptor, name: string): ParameterDescriptor | undefined {
  return parameters.find((candidate) => name === candidate.name || name.startsWith(`${candidate.name}.`));
}

/** Whether a text may be JSON of more than a number or a word. */
export function isJsonLike(text: string): boolean {
  return /^\s*["[{]/.test(text);
}
