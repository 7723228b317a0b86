import { useEffect, useReducer, useRef } from "preact/hooks";
import { followAddress, toAddress } from "../address/address.ts";
import { type Change, changeState, type ExplorerState } from "./explorer-state.ts";

/** Browsers limit how often an address may change. */
const QUIET_MS = 250;

/**
 * Keeps the state and the address bar in step: the address follows every change, and the state follows Back, Forward and
 * edits of the address. Secrets are in neither the address nor any storage.
 */
export function useExplorer(initial: ExplorerState): [ExplorerState, (change: Change) => void] {
  const [state, dispatch] = useReducer(changeState, initial);
  const latest = useRef(state);
  latest.current = state;
  // The part of the page that the address names now.
  const named = useRef(state.view);
  useEffect(() => {
    if (named.current === state.view) {
      const timer = setTimeout(() => history.replaceState(null, "", toAddress(state)), QUIET_MS);
      return () => clearTimeout(timer);
    }
    // A part of the page is a place to go back to; a letter typed is not.
    history.replaceState(null, "", toAddress({ ...state, view: named.current }));
    history.pushState(null, "", toAddress(state));
    named.current = state.view;
    return undefined;
  }, [state]);
  useEffect(() => {
    const follow = () => {
      const next = followAddress(location.hash, latest.current);
      named.current = next.view;
      dispatch({ kind: "replace", state: next });
    };
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  return [state, dispatch];
}
