import { createConnectionOperation, redactParameters, stringifyJson } from "@dataworks-kit/api";
import { readMembers } from "../call/content-text.ts";
import {
  ALGORITHMS,
  CONTENT,
  type ExplorerState,
  FORMATS,
  METHODS,
  PLACES,
  type Signing,
  VIEWS,
} from "../state/explorer-state.ts";

/** Longer addresses are cut by what passes them on. */
const LONGEST = 8_000;
const PARAMETERS = createConnectionOperation.parameters.map(({ name }) => name);

/**
 * Writes the state as a fragment of the page's address: no server is ever told it. What is a secret, or may hold one,
 * is left out, and so is Content that is too long or no JSON object.
 */
export function toAddress(state: ExplorerState): string {
  const pairs = new URLSearchParams();
  for (const [name, text] of Object.entries(state.values)) if (text !== "") pairs.set(name, text);
  const content = withoutSecrets(state.content);
  if (content !== undefined) pairs.set(CONTENT, content);
  for (const [name, text] of signingPairs(state.signing)) pairs.set(name, text);
  const address = `#/${state.view}?${pairs}`;
  return address.length > LONGEST ? `#/${state.view}` : address;
}

/** Reads a fragment that `toAddress` wrote, or that a person did; what it does not say is as in `base`. */
export function fromAddress(fragment: string, base: ExplorerState): ExplorerState {
  const [path = "", search = ""] = splitOnce(fragment.slice(0, 4 * LONGEST).replace(/^#\/?/, ""), "?");
  const pairs = new URLSearchParams(search);
  const view = path === "" ? VIEWS[0] : (VIEWS.find((known) => known === path) ?? base.view);
  const named = PARAMETERS.filter((name) => name !== CONTENT && pairs.has(name));
  if (named.length === 0 && !pairs.has(CONTENT))
    return { ...base, view, signing: readSigning(pairs, base.signing) };
  return {
    view,
    values: Object.fromEntries(named.map((name) => [name, pairs.get(name) ?? ""])),
    content: pairs.get(CONTENT) ?? "",
    signing: readSigning(pairs, base.signing),
  };
}

/** Reads a fragment as the next state: a secret that is typed stays, as long as the address says the same of the rest. */
export function followAddress(fragment: string, current: ExplorerState): ExplorerState {
  const next = fromAddress(fragment, current);
  const isSameContent = next.content === (withoutSecrets(current.content) ?? "");
  return isSameContent ? { ...next, content: current.content } : next;
}

/** What masking would change is not kept at all. */
function withoutSecrets(content: string): string | undefined {
  const members = readMembers(content);
  if (!members || content === "") return undefined;
  const kept = Object.entries(members).filter(([name, value]) => {
    const text = stringifyJson({ [name]: value });
    const [[, masked] = []] = redactParameters(createConnectionOperation, [[CONTENT, text ?? ""]]);
    return masked === text;
  });
  return stringifyJson(Object.fromEntries(kept));
}

function signingPairs(signing: Signing): [name: string, text: string][] {
  const { algorithm, method, parametersIn, format, time, nonce, isTimePinned, isNoncePinned } = signing;
  return [
    ...Object.entries({ algorithm, method, parametersIn, format }),
    ...(isTimePinned ? [["time", time] as [string, string]] : []),
    ...(isNoncePinned ? [["nonce", nonce] as [string, string]] : []),
  ];
}

function readSigning(pairs: URLSearchParams, base: Signing): Signing {
  const time = pairs.get("time");
  const nonce = pairs.get("nonce");
  return {
    algorithm: oneOf(ALGORITHMS, pairs.get("algorithm")) ?? base.algorithm,
    method: oneOf(METHODS, pairs.get("method")) ?? base.method,
    parametersIn: oneOf(PLACES, pairs.get("parametersIn")) ?? base.parametersIn,
    format: oneOf(FORMATS, pairs.get("format")) ?? base.format,
    time: time ?? base.time,
    nonce: nonce ?? base.nonce,
    isTimePinned: time !== null || base.isTimePinned,
    isNoncePinned: nonce !== null || base.isNoncePinned,
  };
}

function oneOf<Known extends string>(known: readonly Known[], text: string | null): Known | undefined {
  return known.find((one) => one === text);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
