import { createConnectionOperation } from "@dataworks-kit/api";
import { CONTENT, type ExplorerState, isAllowed, VIEWS } from "../state/explorer-state.ts";
import { publicContent } from "./public-content.ts";
import { readSigning, signingPairs } from "./signing-pairs.ts";

/** Longer addresses are cut by what passes them on. */
const LONGEST = 8_000;
const PARAMETERS = createConnectionOperation.parameters.map(({ name }) => name);

/**
 * Writes the state as a fragment of the page's address: no server is ever told it. What is a secret, or may hold one,
 * is left out: of Content stays what the contract names and does not call secret. So is what is too long.
 */
export function toAddress(state: ExplorerState): string {
  const pairs = new URLSearchParams();
  const { values } = state;
  for (const [name, text] of Object.entries(values))
    if (text !== "" && isAllowed(name, values)) pairs.set(name, text);
  const content = publicContent(state);
  if (content !== undefined) pairs.set(CONTENT, content);
  for (const [name, text] of signingPairs(state.signing)) pairs.set(name, text);
  for (const name of ["language", "search"] as const) if (state[name] !== "") pairs.set(name, state[name]);
  return `#/${state.view}?${shortened(pairs)}`;
}

/** Leaves out what is longest until the rest is short enough. */
function shortened(pairs: URLSearchParams): string {
  const byLength = [...pairs].sort(([, a], [, b]) => b.length - a.length);
  for (const [name] of byLength) if (`${pairs}`.length > LONGEST) pairs.delete(name);
  return `${pairs}`;
}

/** Reads a fragment that `toAddress` wrote, or that a person did; what it does not say is as in `base`. */
export function fromAddress(fragment: string, base: ExplorerState): ExplorerState {
  const [path = "", search = ""] = splitOnce(fragment.slice(0, 4 * LONGEST).replace(/^#\/?/, ""), "?");
  const pairs = new URLSearchParams(search);
  const state = {
    ...base,
    view: viewOf(path, base),
    signing: readSigning(pairs, base.signing),
    language: pairs.get("language") ?? base.language,
    search: pairs.get("search") ?? base.search,
  };
  const named = PARAMETERS.filter((name) => name !== CONTENT && pairs.has(name));
  if (named.length === 0 && !pairs.has(CONTENT)) return state;
  const values = Object.fromEntries(named.map((name) => [name, pairs.get(name) ?? ""]));
  // The form shows none that may not stand there, so nobody could take it away.
  const allowed = Object.entries(values).filter(([name]) => isAllowed(name, values));
  return { ...state, values: Object.fromEntries(allowed), content: pairs.get(CONTENT) ?? "" };
}

/** Reads a fragment as the next state: a secret that is typed stays, as long as the address says the same of the rest. */
export function followAddress(fragment: string, current: ExplorerState): ExplorerState {
  const next = fromAddress(fragment, current);
  const isSameContent = next.content === (publicContent(current) ?? "");
  return isSameContent ? { ...next, content: current.content } : next;
}

/** The part of the page that a fragment names; without one, the first. */
function viewOf(path: string, { view }: Pick<ExplorerState, "view">): ExplorerState["view"] {
  return path === "" ? VIEWS[0] : (VIEWS.find((known) => known === path) ?? view);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
