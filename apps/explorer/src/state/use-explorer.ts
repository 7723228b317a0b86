import { useEffect, useReducer, useRef } from "preact/hooks";
import { followAddress, toAddress } from "../address/address.ts";
import { type Change, changeState, type ExplorerState, VIEWS, type View } from "./explorer-state.ts";

/** Browsers limit how often an address may change. */
const QUIET_MS = 250;

/**
 * Keeps the state and the address bar in step: the address follows every change, and an address that a person edits is
 * read. Back and Forward change the part of the page alone, and take away nothing that was typed. Secrets are in neither
 * the address nor any storage.
 */
export function useExplorer(initial: ExplorerState): [ExplorerState, (change: Change) => void] {
  const [state, dispatch] = useReducer(changeState, initial);
  const latest = useRef(state);
  latest.current = state;
  // The part of the page that the address names now.
  const named = useRef(state.view);
  useEffect(() => {
    if (named.current === state.view) {
      const timer = setTimeout(() => history.replaceState(entryOf(state), "", toAddress(state)), QUIET_MS);
      return () => clearTimeout(timer);
    }
    // A part of the page is a place to go back to; a letter typed is not.
    const left = { ...state, view: named.current };
    history.replaceState(entryOf(left), "", toAddress(left));
    history.pushState(entryOf(state), "", toAddress(state));
    named.current = state.view;
    return undefined;
  }, [state]);
  useEffect(() => {
    const follow = ({ state: entry }: PopStateEvent) => {
      const view = viewOfEntry(entry);
      const { current } = latest;
      const next = view ? { ...current, view } : followAddress(location.hash, current);
      named.current = next.view;
      dispatch({ kind: "replace", state: next });
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  return [state, dispatch];
}

/** What the page's own entries of the history hold; one that a person made by editing the address holds nothing. */
function entryOf({ view }: ExplorerState): { readonly view: View } {
  return { view };
}

function viewOfEntry(entry: unknown): View | undefined {
  const { view }: { readonly view?: unknown } = typeof entry === "object" && entry ? entry : {};
  return VIEWS.find((known) => known === view);
}
