import { OPERATIONS, type OpenedOperation } from "../call/opened-operation.ts";
import { isAllowed, readText } from "../call/parameter.ts";
import { changeState, type ExplorerState, PANELS, VIEWS } from "../state/explorer-state.ts";
import { LOCALES } from "../words/locale.ts";
import { findKnown } from "./find-known.ts";
import { listSigningPairs, readSigning } from "./list-signing-pairs.ts";
import { toPublicText } from "./to-public-text.ts";

/** Longer addresses are cut by what passes them on. */
const LONGEST = 8_000;
const OPERATION = "operation";

/**
 * Writes the state as a fragment of the page's address: no server is ever told it. What is a secret, or may hold one,
 * is left out. So is what is too long.
 */
export function toAddress(state: ExplorerState): string {
  const pairs = new URLSearchParams();
  const { opened, values } = state;
  for (const parameter of opened.operation.parameters) {
    const text = isAllowed(opened.operation, parameter.name, values)
      ? toPublicText(state, parameter)
      : undefined;
    if (text !== undefined) pairs.set(parameter.name, text);
  }
  for (const [name, text] of listSigningPairs(state.signing)) pairs.set(name, text);
  for (const name of ["language", "search", "filter"] as const)
    if (state[name] !== "") pairs.set(name, state[name]);
  if (state.panel !== PANELS[0]) pairs.set("panel", state.panel);
  if (state.locale) pairs.set("lang", state.locale);
  return `#/${state.view}?${new URLSearchParams({ [OPERATION]: opened.name })}&${shortenPairs(pairs)}`;
}

/** Leaves out what is longest until the rest is short enough. */
function shortenPairs(pairs: URLSearchParams): string {
  const byLength = [...pairs].sort(([, a], [, b]) => b.length - a.length);
  for (const [name] of byLength) if (`${pairs}`.length > LONGEST) pairs.delete(name);
  return `${pairs}`;
}

/**
 * The name of the operation that a fragment is about. An address that has parameters and no operation is an old one, about the
 * first: `undefined`. One that names nothing but a part of the page is about `current`.
 */
export function readOperationName(fragment: string, current?: string): string | undefined {
  const { pairs } = parse(fragment);
  if (pairs.size === 0) return current;
  return OPERATIONS.find(({ name }) => name === pairs.get(OPERATION))?.name;
}

/** Reads a fragment about the operation of `base`; what it does not say is as there. */
export function fromAddress(fragment: string, base: ExplorerState): ExplorerState {
  const { path, pairs } = parse(fragment);
  const { operation } = base.opened;
  const state = {
    ...base,
    ...readView({ path, pairs }, base),
    signing: readSigning(pairs, base),
    locale: findKnown(LOCALES, pairs.get("lang")) ?? base.locale,
    language: pairs.get("language") ?? base.language,
    search: pairs.get("search") ?? base.search,
    filter: pairs.get("filter") ?? base.filter,
  };
  const own = new Set(operation.parameters.map(({ name }) => name));
  const named = [...own].filter((name) => pairs.has(name));
  if (named.length === 0) return state;
  const others = Object.entries(base.values).filter(([name]) => !own.has(name));
  const read = Object.fromEntries(named.map((name) => [name, pairs.get(name) ?? ""]));
  // The form shows none that may not stand there, so nobody could take it away.
  const allowed = Object.entries(read).filter(([name]) => isAllowed(operation, name, read));
  return { ...state, values: Object.fromEntries([...others, ...allowed]) };
}

/**
 * Reads a fragment about an operation as the next state: what the address cannot say, such as a secret that is typed, stays as
 * long as it says the same of the rest.
 */
export function followAddress(
  fragment: string,
  current: ExplorerState,
  opened: OpenedOperation = current.opened,
): ExplorerState {
  const before = changeState(current, { kind: "operation", opened });
  const next = fromAddress(fragment, before);
  const kept = before.opened.operation.parameters.flatMap((parameter) => {
    const { name } = parameter;
    const typed = readText(before.values, name);
    const isSame = readText(next.values, name) === (toPublicText(before, parameter) ?? "");
    return typed !== "" && isSame ? [[name, typed]] : [];
  });
  return { ...next, values: { ...next.values, ...Object.fromEntries(kept) } };
}

interface ParsedFragment {
  readonly path: string;
  readonly pairs: URLSearchParams;
}

function parse(fragment: string): ParsedFragment {
  const [path, search] = splitOnce(fragment.slice(0, 4 * LONGEST).replace(/^#\/?/, ""), "?");
  return { path, pairs: new URLSearchParams(search) };
}

/** Parts of the page that stand beside the form since. Addresses of them are about. */
const FORMER_VIEWS = new Map([
  ["answer", "answer"],
  ["samples", "code"],
]);

/** The part of the page that a fragment names; without one the first, or the form where it says something of a call. */
function readView(
  { path, pairs }: ParsedFragment,
  base: Pick<ExplorerState, "view" | "panel">,
): Pick<ExplorerState, "view" | "panel"> {
  const former = FORMER_VIEWS.get(path);
  const panel = findKnown(PANELS, former ?? pairs.get("panel")) ?? base.panel;
  if (former !== undefined) return { view: "call", panel };
  if (path === "") return { view: pairs.size > 0 ? "call" : VIEWS[0], panel };
  return { view: findKnown(VIEWS, path) ?? base.view, panel };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
