/**
 * Whether a host is this machine and nothing else: `localhost` and names below it (RFC 6761, section 6.3), `127.0.0.0/8`,
 * `::1`. A host as `URL` gives it, which writes every other spelling of these addresses so.
 */
export function isLoopbackHost(host: string): boolean {
  return /^((?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
