import type { Json } from "../json-pointer.ts";
import { collectSecretNames, isSecret } from "../secrets.ts";
import { type Effects, joinEffects } from "./change.ts";
import type { Scope, Sides } from "./scope.ts";

/**
 * What it does that secrets came or went with a schema. What is not marked any more is shown, although the service may still send
 * it; what is marked now is masked.
 */
export function judgeSecrets({ before, after }: Sides, { roots }: Scope): Effects {
  const [was, is] = [listSecrets(roots.before, before), listSecrets(roots.after, after)];
  const isShown = was.some((name) => !is.includes(name));
  const isMasked = is.some((name) => !was.includes(name));
  return joinEffects([
    isShown ? { client: "breaking", double: "breaking", command: "breaking" } : {},
    isMasked ? { client: "fix", double: "fix" } : {},
  ]);
}

/** The names of the secret members; the value itself has none. */
function listSecrets(root: Scope["roots"]["before"], schema: Json | undefined): string[] {
  return [...(isSecret(root, schema) ? [""] : []), ...collectSecretNames(root, schema)];
}
