import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** Where a connection leads, as undici reports it. */
interface ConnectParams {
  readonly hostname: string;
  readonly port: string;
}

/** What undici reports of a connection, and of a connection that it could not make. */
interface ConnectMessage {
  readonly connectParams: ConnectParams;
  readonly error?: Error & { readonly code?: string };
}

/** Watches the connections of one call. */
interface ConnectionWatch extends Disposable {
  /** Aborts when the proxy made no connection for the call, with an error that names it: nothing of the call was sent. */
  readonly failed: AbortSignal;
}

const BEFORE = "undici:client:beforeConnect";
const FAILED = "undici:client:connectError";
/** The server's certificate, or its side of the handshake, failed: the proxy has done its part. */
const OF_TLS = /^(CERT_|DEPTH_ZERO_|EPROTO$|ERR_SSL_|ERR_TLS_|HOSTNAME_MISMATCH|SELF_SIGNED_|UNABLE_TO_)/;
const REFUSED = /Proxy response \((\d+)\)/;

/** Watches whether a proxy connects. Without it, undici tries again without a pause when a proxy hangs up. */
export function watchConnections(proxy: URL): ConnectionWatch {
  const failed = new AbortController();
  // NO_PROXY can name the host of the call: then a failure has nothing to do with the proxy.
  let isAsked = false;
  const onBefore = (message: unknown) => {
    isAsked ||= isConnectMessage(message) && leadsTo(proxy, message.connectParams);
  };
  const onFailed = (message: unknown) => {
    if (!isAsked || !isConnectMessage(message) || !message.error) return;
    const { error, connectParams } = message;
    failed.abort(OF_TLS.test(error.code ?? "") ? error : toProxyError(proxy, error, connectParams));
  };
  subscribe(BEFORE, onBefore);
  subscribe(FAILED, onFailed);
  return {
    failed: failed.signal,
    [Symbol.dispose]: () => {
      unsubscribe(BEFORE, onBefore);
      unsubscribe(FAILED, onFailed);
    },
  };
}

function isConnectMessage(message: unknown): message is ConnectMessage {
  return typeof message === "object" && message !== null && "connectParams" in message;
}

function leadsTo({ hostname, port, protocol }: URL, params: ConnectParams): boolean {
  const byDefault = protocol === "https:" ? "443" : "80";
  return params.hostname === hostname && (params.port || byDefault) === (port || byDefault);
}

function toProxyError(
  proxy: URL,
  { code, message }: NonNullable<ConnectMessage["error"]>,
  params: ConnectParams,
): Error {
  const [, status] = REFUSED.exec(message) ?? [];
  const missed = leadsTo(proxy, params) ? "was not reached" : `made no connection to ${params.hostname}`;
  const failure = status === undefined ? `${missed} (${code ?? message})` : `answered ${status}`;
  // The origin has no user and no password.
  return Object.assign(new Error(`the proxy ${proxy.origin} ${failure}`), { code: "ERR_PROXY_TUNNEL" });
}
