import { useEffect, useRef } from "preact/hooks";
import { openOperation } from "../call/opened-operation.ts";
import { type Change, type ExplorerState, VIEWS, type View } from "../state/explorer-state.ts";
import { followAddress, readOperationName, toAddress } from "./address.ts";

/** Browsers limit how often an address may change. */
const QUIET_MS = 250;

/**
 * Keeps the state and the address bar in step: the address follows every change, and an address that a person edits is
 * read. Back and Forward change the part of the page alone, scroll to where a person was, and take away nothing that was
 * typed. Secrets are in neither the address nor any storage. `fragment` is that of the address from which the first state was read.
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
  useEffect(keepScroll, []);
  return (change) => {
    dispatch(change);
    // A part of the page is a place to go back to; a letter typed is not.
    if (change.kind !== "view" || change.view === known.current.view) return;
    pushView(change.view, latest.current, known.current);
    scrollTo({ top: 0 });
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
    const { view, top } = readEntry(entry);
    if (view) take({ kind: "view", view }, location.hash);
    else readAddress();
    if (view) restoreScroll(top);
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

/** What an entry of the history holds; one that a person made by editing the address names no part. */
interface Entry {
  readonly view?: View | undefined;
  /** How far the page was scrolled, in pixels. */
  readonly top: number;
}

function createEntry({ view }: ExplorerState): Entry {
  return { view, top: Math.round(scrollY) };
}

function readEntry(entry: unknown): Entry {
  const read: { readonly view?: unknown; readonly top?: unknown } =
    typeof entry === "object" && entry ? entry : {};
  return { view: VIEWS.find((known) => known === read.view), top: Number(read.top) || 0 };
}

/** Keeps how far the page is scrolled in its entry. A browser would scroll before the part is there again. */
function keepScroll(): () => void {
  history.scrollRestoration = "manual";
  let timer: ReturnType<typeof setTimeout>;
  const keep = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      history.replaceState({ ...history.state, top: Math.round(scrollY) }, "");
    }, QUIET_MS);
  };
  restoreScroll(readEntry(history.state).top);
  addEventListener("scroll", keep);
  return () => removeEventListener("scroll", keep);
}

/** Frames in which what a part shows may still be on its way. */
const MOST_FRAMES = 60;

/** Scrolls in the next frame, when the part is there; again in those after it until the part is high enough. */
function restoreScroll(top: number, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    scrollTo({ top });
    if (Math.abs(scrollY - top) > 1 && frames > 0) restoreScroll(top, frames - 1);
  });
}
