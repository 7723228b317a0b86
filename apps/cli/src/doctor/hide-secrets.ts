import type { Credentials } from "@dataworks-kit/client/core";
import { maskValues } from "@dataworks-kit/wire";
import { listSecretValues } from "../operation/create-credentials.ts";
import type { Terminal } from "../terminal.ts";
import type { Finding } from "./finding.ts";

/** A shorter text may stand in words by chance. */
const SHORTEST = 4;

/** The texts that no finding may show: what the environment holds of secrets, and those of the key. */
export function listSecrets(env: Terminal["env"], key: Credentials | undefined): string[] {
  const ofKey = key ? [key.accessKeySecret, key.securityToken ?? ""] : [];
  const proxies = Object.entries(env).filter(([name]) => /^https?_proxy$/i.test(name));
  const ofProxies = proxies.flatMap(([, text = ""]) => listProxySecrets(text));
  return [...listSecretValues(env), ...ofKey, ...ofProxies].filter(({ length }) => length >= SHORTEST);
}

/** The password of a proxy, or its user where that is all: some services take a token as the user. */
function listProxySecrets(text: string): string[] {
  const [, user = "", password = ""] = /^(?:[a-z][a-z\d+.-]*:\/\/)?([^/@:]*):?([^/@]*)@/i.exec(text) ?? [];
  const secret = password || user;
  try {
    return [secret, decodeURIComponent(secret)];
  } catch {
    return [secret];
  }
}

/** The finding without them. */
export function hideSecrets({ found, details, toDo, ...rest }: Finding, secrets: readonly string[]): Finding {
  const hide = (text: string) => maskValues(text, secrets);
  return {
    ...rest,
    found: hide(found),
    details: details.map(hide),
    ...(toDo !== undefined && { toDo: hide(toDo) }),
  };
}
