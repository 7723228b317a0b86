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
  const known = useRef<KnownAddress>({ view: state.view, fragment });
  useEffect(() => writeAddress(latest.current, known.current), [state]);
  useEffect(() => followHistory({ latest, known: known.current, dispatch }), []);
  return (change) => {
    // A part of the page is a place to go back to; a letter typed is not.
    if (change.kind === "view" && change.view !== known.current.view)
      pushView(change.view, latest.current, known.current);
    dispatch(change);
  };
}

/** The address as the page last wrote or read it. */
interface KnownAddress {
  /** The part of the page that it names. An effect of an earlier state may run after it has changed. */
  view: View;
  fragment: string;
}

/**
 * Writes a state to the address in a moment, unless the address names another part by then, or was edited meanwhile; returns what stops
 * it.
 */
function writeAddress(state: ExplorerState, known: KnownAddress): () => void {
  const { fragment } = known;
  const timer = setTimeout(() => {
    const isEdited = known.fragment !== fragment || location.hash !== fragment;
    if (state.view === known.view && !isEdited) replaceEntry(state, known);
  }, QUIET_MS);
  return () => clearTimeout(timer);
}

interface Followed {
  readonly latest: { readonly current: ExplorerState };
  readonly known: KnownAddress;
  readonly dispatch: (change: Change) => void;
}

/** Takes what Back, Forward and an edited address ask for; returns what ends it. */
function followHistory({ latest, known, dispatch }: Followed): () => void {
  const take = (change: Extract<Change, { kind: "view" | "replace" }>, fragment: string) => {
    known.view = change.kind === "view" ? change.view : change.state.view;
    known.fragment = fragment;
    dispatch(change);
  };
  const readAddress = () => {
    const fragment = location.hash;
    // What cannot be loaded leaves the page as it is.
    const keep = () => {
      known.fragment = fragment;
    };
    readReplacement(fragment, latest).then((change) => take(change, fragment), keep);
  };
  const follow = ({ state: entry }: PopStateEvent) => {
    const view = readEntry(entry);
    if (view) take({ kind: "view", view }, location.hash);
    else readAddress();
  };
  addEventListener("popstate", follow);
  // A person may have edited the address while the page was loading.
  if (location.hash !== known.fragment) readAddress();
  return () => removeEventListener("popstate", follow);
}

/** Adds an entry for a part of the page, after the entry before it holds all that was typed. */
function pushView(view: View, state: ExplorerState, known: KnownAddress): void {
  replaceEntry({ ...state, view: known.view }, known);
  const next = { ...state, view };
  history.pushState(createEntry(next), "", toAddress(next));
  known.view = view;
  known.fragment = location.hash;
}

/** What an address that a person edited makes of the state. Its operation may have to be loaded first. */
async function readReplacement(
  fragment: string,
  latest: Followed["latest"],
): Promise<Extract<Change, { kind: "replace" }>> {
  const opened = await openOperation(readOperationName(fragment, latest.current.opened.name));
  return { kind: "replace", state: followAddress(fragment, latest.current, opened) };
}

function replaceEntry(state: ExplorerState, known: KnownAddress): void {
  history.replaceState(createEntry(state), "", toAddress(state));
  known.fragment = location.hash;
}

/** What the page's own entries of the history hold; one that a person made by editing the address holds nothing. */
function createEntry({ view }: ExplorerState): { readonly view: View } {
  return { view };
}

function readEntry(entry: unknown): View | undefined {
  const { view }: { readonly view?: unknown } = typeof entry === "object" && entry ? entry : {};
  return VIEWS.find((known) => known === view);
}
