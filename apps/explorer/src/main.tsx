/// <reference types="vite/client" />
import { render } from "preact";
import { fromAddress } from "./address/address.ts";
import { App } from "./app.tsx";
import { keepOffline } from "./offline/keep-offline.ts";
import { createSession } from "./session.ts";
import { initialState } from "./state/explorer-state.ts";
import { WORDS } from "./words.ts";

const root = document.getElementById("explorer");
if (root && isSecureContext) {
  const session = createSession();
  const { time, nonce } = session.fresh();
  const initial = fromAddress(location.hash, initialState(time, nonce));
  render(<App session={session} initial={initial} />, root);
  // The development server has no service worker.
  if (import.meta.env.PROD) void keepOffline(window);
} else if (root) {
  render(<p class="insecure">{WORDS.insecure}</p>, root);
}
