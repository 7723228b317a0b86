import { subscribe, unsubscribe } from "node:diagnostics_channel";

/** What undici tells of a connection that it could not make. */
interface ConnectError {
  readonly error: Error & { readonly code?: string };
  readonly connectParams: { readonly hostname: string; readonly port: string };
}

/** Told once a connection for a call cannot be made: whatever the error, nothing of the call was sent. */
export interface ConnectionWatch extends Disposable {
  /** Aborts with an error that names the proxy, if it is the proxy's fault. */
  readonly failed: AbortSignal;
}

const CONNECT_ERROR = "undici:client:connectError";
/** The server's certificate, or its side of the handshake: the proxy has done its part. */
const OF_TLS = /^(CERT_|DEPTH_ZERO_|EPROTO$|ERR_SSL_|ERR_TLS_|HOSTNAME_MISMATCH|SELF_SIGNED_|UNABLE_TO_)/;
const REFUSED = /Proxy response \((\d+)\)/;

/** Watches the connections of one call. Without it undici tries again without a pause when a proxy hangs up. */
export function watchConnections(proxy: URL | undefined): ConnectionWatch {
  const failed = new AbortController();
  const onError = (message: unknown) => {
    const { error, connectParams } = message as ConnectError;
    failed.abort(proxy && !OF_TLS.test(error.code ?? "") ? faultOf(proxy, error, connectParams) : error);
  };
  if (proxy) subscribe(CONNECT_ERROR, onError);
  return {
    failed: failed.signal,
    [Symbol.dispose]: () => void unsubscribe(CONNECT_ERROR, onError),
  };
}

function faultOf(
  proxy: URL,
  error: ConnectError["error"],
  { hostname, port }: ConnectError["connectParams"],
): Error {
  const [, status] = REFUSED.exec(error.message) ?? [];
  const isOwn = hostname === proxy.hostname && Number(port || 80) === Number(proxy.port || 80);
  const what =
    status !== undefined
      ? `answered ${status}`
      : `${isOwn ? "was not reached" : `made no connection to ${hostname}`} (${error.code ?? error.message})`;
  // Its origin has no user and password.
  const told = new Error(`the proxy ${proxy.origin} ${what}`);
  return Object.assign(told, { code: "ERR_PROXY_TUNNEL" });
}
