import { createConnectionOperation } from "@dataworks-kit/api";
import type { Algorithm } from "@dataworks-kit/signature/request";
import type { ParameterDescriptor } from "@dataworks-kit/wire";
import { carryOver } from "../call/carry-over.ts";
import { exampleOf } from "../call/example-of.ts";

/** The parts of the page, the first one to begin with. */
export const VIEWS = ["call", "signature", "answer", "samples", "errors", "reference"] as const;
/** A part of the page. */
export type View = (typeof VIEWS)[number];

/** The methods that can be sent: the contract's, and GET, which published clients use. */
export const METHODS = ["POST", "GET"] as const;
/** An HTTP method. */
export type Method = (typeof METHODS)[number];

/** `split`: Content in the form, everything else in the query. */
export const PLACES = ["form", "query", "split"] as const;
/** Where parameters travel. */
export type Place = (typeof PLACES)[number];

/** How an answer can be written. */
export const FORMATS = ["JSON", "XML"] as const;
/** How the answer is asked for. */
export type Format = (typeof FORMATS)[number];

/** How a call is signed, and how it travels. */
export interface Signing {
  readonly algorithm: Algorithm;
  readonly method: Method;
  readonly parametersIn: Place;
  readonly format: Format;
  /** `yyyy-MM-ddTHH:mm:ssZ`, or whatever a person pins. */
  readonly time: string;
  readonly nonce: string;
  readonly isTimePinned: boolean;
  readonly isNoncePinned: boolean;
}

/** Everything that a person chose or typed. */
export interface ExplorerState {
  readonly view: View;
  /** The text of each parameter but Content; an empty one is not sent. */
  readonly values: Readonly<Record<string, string>>;
  /** The text of Content as it is sent. */
  readonly content: string;
  /** What Content was for other types, so that a look at another one loses nothing. In no address. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly signing: Signing;
  /** Of the sample code; a text that names none is as good as the first. */
  readonly language: string;
  /** What is searched among the errors. */
  readonly search: string;
}

/** What a person does. */
export type Change =
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "value"; readonly name: string; readonly text: string }
  | { readonly kind: "content"; readonly text: string }
  | { readonly kind: "example"; readonly type: string }
  | { readonly kind: "signing"; readonly change: Partial<Signing> }
  | { readonly kind: "language"; readonly language: string }
  | { readonly kind: "search"; readonly search: string }
  | { readonly kind: "renew"; readonly time: string; readonly nonce: string }
  | { readonly kind: "replace"; readonly state: ExplorerState };

/** The parameter that decides the shape of Content. */
export const TYPE = "ConnectionType";
/** The parameter that holds a JSON document. */
export const CONTENT = "Content";
const FIRST_TYPE = "rds";

/** The documented example of a type, signed as the client signs. */
export function initialState(time: string, nonce: string): ExplorerState {
  const signing: Signing = {
    algorithm: "ACS3-HMAC-SHA256",
    method: "POST",
    parametersIn: "form",
    format: "JSON",
    time,
    nonce,
    isTimePinned: false,
    isNoncePinned: false,
  };
  return { view: VIEWS[0], signing, language: "", search: "", drafts: {}, ...exampleOf(FIRST_TYPE) };
}

/** The next state; the one given stays as it is. */
export function changeState(state: ExplorerState, change: Change): ExplorerState {
  switch (change.kind) {
    case "view":
      return { ...state, view: change.view };
    case "value":
      return withValue(state, change.name, change.text);
    case "content":
      return { ...state, content: change.text };
    case "example":
      return withExample(state, change.type);
    case "language":
      return { ...state, language: change.language };
    case "search":
      return { ...state, search: change.search };
    case "signing":
      return { ...state, signing: { ...state.signing, ...change.change } };
    case "renew":
      return { ...state, signing: renewed(state.signing, change) };
    case "replace":
      return change.state;
  }
}

/** Whether a parameter may stand beside the others. Beside a value that an open list does not name, any may. */
export function isAllowed(name: string, values: ExplorerState["values"]): boolean {
  const allowedWhen = parameterOf(name)?.allowedWhen;
  if (!allowedWhen) return true;
  const text = values[allowedWhen.parameter] ?? "";
  const { open, enum: listed = [] } = parameterOf(allowedWhen.parameter) ?? {};
  return allowedWhen.values.includes(text) || (open === true && text !== "" && !listed.includes(text));
}

function parameterOf(name: string): ParameterDescriptor | undefined {
  return createConnectionOperation.parameters.find((candidate) => candidate.name === name);
}

function withValue(state: ExplorerState, name: string, text: string): ExplorerState {
  // What may not stand beside it is kept and not sent, for the case that a person comes back.
  const next = { ...state, values: { ...state.values, [name]: text } };
  return name === TYPE ? withContentOf(next, state) : next;
}

/** Another type has another Content: the one that it had before, else what both have in common. */
function withContentOf(next: ExplorerState, { values, content, drafts }: ExplorerState): ExplorerState {
  const type = next.values[TYPE] ?? "";
  if (type === values[TYPE]) return next;
  const kept = new Map(Object.entries(drafts)).set(values[TYPE] ?? "", content);
  return { ...next, drafts: Object.fromEntries(kept), content: kept.get(type) ?? carryOver(content, type) };
}

function renewed(signing: Signing, { time, nonce }: { time: string; nonce: string }): Signing {
  return {
    ...signing,
    time: signing.isTimePinned ? signing.time : time,
    nonce: signing.isNoncePinned ? signing.nonce : nonce,
  };
}

/** Content and SubType are the example's; of the rest, what a person has filled in stays. */
function withExample(state: ExplorerState, type: string): ExplorerState {
  const { values, content } = exampleOf(type);
  const { SubType: _, ...own } = Object.fromEntries(
    Object.entries(state.values).filter(([, text]) => text !== ""),
  );
  return { ...state, values: { ...values, ...own, [TYPE]: type }, content };
}
