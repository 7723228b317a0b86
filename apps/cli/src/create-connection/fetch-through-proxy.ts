type Send = (request: Request) => Promise<Response>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A `fetch` that goes through the proxy of HTTPS_PROXY or HTTP_PROXY, in either case, unless NO_PROXY names the host; nothing
 * when no proxy is set. The package that does so is loaded only then.
 */
export async function fetchThroughProxy(env: Environment): Promise<Send | undefined> {
  const httpProxy = variableIn(env, "HTTP_PROXY");
  const httpsProxy = variableIn(env, "HTTPS_PROXY");
  if (!httpProxy && !httpsProxy) return undefined;
  const { EnvHttpProxyAgent, fetch } = await import("undici");
  const noProxy = variableIn(env, "NO_PROXY");
  const dispatcher = new EnvHttpProxyAgent({
    ...(httpProxy && { httpProxy }),
    ...(httpsProxy && { httpsProxy }),
    ...(noProxy && { noProxy }),
  });
  return async (request) => {
    const { url, method, signal, redirect } = request;
    const body = await request.text();
    const headers = Object.fromEntries(request.headers);
    const init = { method, headers, signal, redirect, dispatcher, ...(body && { body }) };
    const proxy = url.startsWith("https:") ? (httpsProxy ?? httpProxy) : httpProxy;
    const response = await fetch(url, init).catch((cause) => {
      throw namingProxy(cause, proxy);
    });
    // The same interface; only the classes are others.
    return response as unknown as Response;
  };
}

function variableIn(env: Environment, name: string): string | undefined {
  return env[name.toLowerCase()] || env[name] || undefined;
}

const MOST_CAUSES = 8;
const REFUSED = /Proxy response \((\d+)\)/;

/** Of a tunnel that the proxy refused, an error that says which proxy, without its user and password. */
function namingProxy(thrown: unknown, proxy: string | undefined): unknown {
  const [, status] = REFUSED.exec(messagesOf(thrown).join(" ")) ?? [];
  if (status === undefined || proxy === undefined || !URL.canParse(proxy)) return thrown;
  const { origin } = new URL(proxy);
  return Object.assign(new Error(`the proxy ${origin} answered ${status}`), { code: "ERR_PROXY_TUNNEL" });
}

/** The messages of an error and of its causes, which undici nests. */
function messagesOf(thrown: unknown): string[] {
  const messages: string[] = [];
  for (let error = thrown; error instanceof Error && messages.length < MOST_CAUSES; error = error.cause)
    messages.push(error.message);
  return messages;
}
