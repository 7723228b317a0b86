import { render } from "preact";
import { fromAddress } from "./address/address.ts";
import { App } from "./app.tsx";
import { keepOffline } from "./offline/keep-offline.ts";
import { createSession } from "./session.ts";
import { initialState } from "./state/explorer-state.ts";

const root = document.getElementById("explorer");
if (root) {
  const session = createSession();
  const { time, nonce } = session.fresh();
  const initial = fromAddress(location.hash, initialState(time, nonce));
  render(<App session={session} initial={initial} />, root);
  void keepOffline(window);
}
