/// <reference types="vite/client" />
import { render } from "preact";
import { fromAddress, readOperationName } from "./address/address.ts";
import { App } from "./app.tsx";
import { openOperation } from "./call/opened-operation.ts";
import { keepOffline } from "./offline/keep-offline.ts";
import { createSession } from "./session.ts";
import { createInitialState } from "./state/explorer-state.ts";
import { ENGLISH } from "./words/english.ts";
import { openWords } from "./words/use-words.ts";

const root = document.getElementById("explorer");
if (root && isSecureContext) {
  const shown = await page().catch(() => <p class="insecure">{ENGLISH.notLoaded}</p>);
  // The first screen stands in the file itself, so that something is seen before this runs.
  root.replaceChildren();
  render(shown, root);
  // The development server has no service worker.
  if (import.meta.env.PROD) void keepOffline(window);
} else if (root) {
  render(<p class="insecure">{ENGLISH.insecure}</p>, root);
}

/** The page about the operation that the address names. */
async function page() {
  const fragment = location.hash;
  const opened = await openOperation(readOperationName(fragment));
  const session = createSession();
  const { time, nonce } = session.fresh();
  const initial = fromAddress(fragment, createInitialState(opened, time, nonce));
  const words = await openWords(initial.locale);
  return <App session={session} initial={initial} fragment={fragment} words={words} />;
}
