import { UsageError } from "../usage-error.ts";

/**
 * The proxy that a variable names, in lower case or in capitals. Without a scheme it is `http:`, as curl takes it.
 *
 * @throws UsageError, which does not repeat what stands there: it may hold a password
 */
export function readProxy(name: string, env: Readonly<Record<string, string | undefined>>): URL | undefined {
  const used = env[name.toLowerCase()] ? name.toLowerCase() : name;
  const text = env[used]?.trim();
  if (!text) return undefined;
  const url = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (URL.canParse(url)) {
    const proxy = new URL(url);
    if (/^https?:$/.test(proxy.protocol) && hasWholeEscapes(proxy)) return proxy;
  }
  throw new UsageError(
    `${used} does not name a proxy. Expected a URL such as http://proxy.example:3128; other protocols than http and https are not supported.`,
  );
}

/** User and password are sent decoded. */
function hasWholeEscapes({ username, password }: URL): boolean {
  try {
    return decodeURIComponent(username + password) !== undefined;
  } catch {
    return false;
  }
}
