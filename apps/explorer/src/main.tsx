/// <reference types="vite/client" />
import { render } from "preact";
import { fromAddress, readOperationName } from "./address/address.ts";
import { App } from "./app.tsx";
import { openOperation } from "./call/opened-operation.ts";
import { keepOffline } from "./offline/keep-offline.ts";
import { createSession } from "./session.ts";
import { createInitialState } from "./state/explorer-state.ts";
import { WORDS } from "./words.ts";

const root = document.getElementById("explorer");
if (root && isSecureContext) {
  render(await page().catch(() => <p class="insecure">{WORDS.notLoaded}</p>), root);
  // The development server has no service worker.
  if (import.meta.env.PROD) void keepOffline(window);
} else if (root) {
  render(<p class="insecure">{WORDS.insecure}</p>, root);
}

/** The page about the operation that the address names. */
async function page() {
  const fragment = location.hash;
  const opened = await openOperation(readOperationName(fragment));
  const session = createSession();
  const { time, nonce } = session.fresh();
  const initial = fromAddress(fragment, createInitialState(opened, time, nonce));
  return <App session={session} initial={initial} fragment={fragment} />;
}
