/** The one policy for scripts that the page's Content-Security-Policy lets in. */
const POLICY = "offline-cache";
const WORKER = "./offline-cache.js";

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** Has the service worker keep the page for times without a network. Where there is none, the page works all the same. */
export async function keepOffline({
  navigator,
  trustedTypes,
}: {
  readonly navigator: Navigator;
  readonly trustedTypes?: TrustedTypes | undefined;
}): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const url =
    trustedTypes?.createPolicy(POLICY, { createScriptURL: acceptWorker }).createScriptURL(WORKER) ?? WORKER;
  // A refusal, as in a private window, costs nothing but the cache.
  await navigator.serviceWorker.register(url).catch(() => undefined);
}

function acceptWorker(url: string): string {
  if (url !== WORKER) throw new TypeError(`Only ${WORKER} may run as a script of its own.`);
  return url;
}
