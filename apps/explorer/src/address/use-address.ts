import { useEffect, useRef } from "preact/hooks";
import { openOperation } from "../call/opened-operation.ts";
import { type Change, type ExplorerState, VIEWS, type View } from "../state/explorer-state.ts";
import { followAddress, readOperationName, toAddress } from "./address.ts";

/** Browsers limit how often an address may change. */
const QUIET_MS = 250;

/**
 * Keeps the state and the address bar in step: the address follows every change, and an address that a person edits is
 * read. Back and Forward change the part of the page alone, and take away nothing that was typed. Secrets are in neither
 * the address nor any storage. `fragment` is that of the address from which the first state was read.
 *
 * @returns what takes a change
 */
export function useAddress(
  state: ExplorerState,
  dispatch: (change: Change) => void,
  fragment: string,
): (change: Change) => void {
  const latest = useRef(state);
  latest.current = state;
  // The part of the page that the address names now. An effect of an earlier state may run after it has changed.
  const named = useRef(state.view);
  useEffect(() => writeAddress(latest.current, named), [state]);
  useEffect(() => followHistory({ latest, named, dispatch }, fragment), []);
  return (change) => {
    // A part of the page is a place to go back to; a letter typed is not.
    if (change.kind === "view" && change.view !== named.current) {
      pushView(change.view, { ...latest.current, view: named.current });
      named.current = change.view;
    }
    dispatch(change);
  };
}

interface Current<T> {
  current: T;
}

/** Writes a state to the address in a moment, unless the address names another part by then; returns what stops it. */
function writeAddress(state: ExplorerState, named: Readonly<Current<View>>): () => void {
  const timer = setTimeout(() => state.view === named.current && replaceEntry(state), QUIET_MS);
  return () => clearTimeout(timer);
}

interface Followed {
  readonly latest: Readonly<Current<ExplorerState>>;
  readonly named: Current<View>;
  readonly dispatch: (change: Change) => void;
}

/** Takes what Back, Forward and an edited address ask for; returns what ends it. */
function followHistory({ latest, named, dispatch }: Followed, fragment: string): () => void {
  const take = (change: Extract<Change, { kind: "view" | "replace" }>) => {
    named.current = change.kind === "view" ? change.view : change.state.view;
    dispatch(change);
  };
  // What cannot be loaded leaves the page as it is.
  const readAddress = () => void readReplacement(location.hash, latest).then(take, () => {});
  const follow = ({ state: entry }: PopStateEvent) => {
    const view = readEntry(entry);
    if (view) take({ kind: "view", view });
    else readAddress();
  };
  addEventListener("popstate", follow);
  // A person may have edited the address while the page was loading.
  if (location.hash !== fragment) readAddress();
  return () => removeEventListener("popstate", follow);
}

/** Adds an entry for a part of the page, after the entry before it holds all that was typed. */
function pushView(view: View, before: ExplorerState): void {
  replaceEntry(before);
  const next = { ...before, view };
  history.pushState(createEntry(next), "", toAddress(next));
}

/** What an address that a person edited makes of the state. Its operation may have to be loaded first. */
async function readReplacement(
  fragment: string,
  latest: { readonly current: ExplorerState },
): Promise<Extract<Change, { kind: "replace" }>> {
  const opened = await openOperation(readOperationName(fragment, latest.current.opened.name));
  return { kind: "replace", state: followAddress(fragment, latest.current, opened) };
}

function replaceEntry(state: ExplorerState): void {
  history.replaceState(createEntry(state), "", toAddress(state));
}

/** What the page's own entries of the history hold; one that a person made by editing the address holds nothing. */
function createEntry({ view }: ExplorerState): { readonly view: View } {
  return { view };
}

function readEntry(entry: unknown): View | undefined {
  const { view }: { readonly view?: unknown } = typeof entry === "object" && entry ? entry : {};
  return VIEWS.find((known) => known === view);
}
