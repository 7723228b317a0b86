import type { Algorithm } from "@dataworks-kit/signature/request";
import { carryOver } from "../call/carry-over.ts";
import { findExample, findFullestExample } from "../call/find-example.ts";
import type { OpenedOperation } from "../call/opened-operation.ts";
import { findDocumentation, readStructure, readText, type Values } from "../call/parameter.ts";
import type { Locale } from "../words/locale.ts";

/** The parts of the page, the first one to begin with. */
export const VIEWS = ["start", "call", "refused", "signature", "errors", "reference"] as const;
/** A part of the page. */
export type View = (typeof VIEWS)[number];

/** What stands beside the form of a call, the first one to begin with. */
export const PANELS = ["request", "answer", "code"] as const;
/** What stands beside the form. */
export type Panel = (typeof PANELS)[number];

/** `split`: JSON in the form, everything else in the query. */
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
  /** One of `listMethods` the operation. */
  readonly method: string;
  readonly parametersIn: Place;
  readonly format: Format;
  /** `yyyy-MM-ddTHH:mm:ssZ`, or whatever a person pins. */
  readonly time: string;
  readonly nonce: string;
  readonly isTimePinned: boolean;
  readonly isNoncePinned: boolean;
}

/** What a person sets with nothing else depending on it. */
export interface Choices {
  readonly panel: Panel;
  /** The language that was chosen. Absent: that of the browser. */
  readonly locale: Locale | undefined;
  /** Of the sample code; a text that names none is as good as the first. */
  readonly language: string;
  /** What is searched among the errors. */
  readonly search: string;
  /** The answers to one question by which errors are shown; a text that names none shows all. */
  readonly filter: string;
}

/** Everything that a person chose or typed. */
export interface ExplorerState extends Choices {
  readonly view: View;
  /** The operation that was chosen. */
  readonly opened: OpenedOperation;
  /**
   * The text of each parameter, that of structured ones in JSON; an empty one is not sent. Those of operations that were chosen
   * before stay, and are not sent either.
   */
  readonly values: Values;
  /** What JSON was for other variants, so that a look at another one loses nothing. In no address. */
  readonly drafts: Values;
  readonly signing: Signing;
}

/** What of a call is known before a person types anything of it. */
export interface FilledCall {
  readonly values?: Values;
  readonly signing?: Partial<Signing>;
}

/** What a person does. */
export type Change =
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "choose"; readonly choice: Partial<Choices> }
  /** What is filled in stands beside what stays of the operation before. */
  | ({ readonly kind: "operation"; readonly opened: OpenedOperation } & FilledCall)
  | { readonly kind: "value"; readonly name: string; readonly text: string }
  | { readonly kind: "example" }
  | { readonly kind: "signing"; readonly change: Partial<Signing> }
  | { readonly kind: "renew"; readonly time: string; readonly nonce: string }
  | { readonly kind: "replace"; readonly state: ExplorerState };

/** A documented example of an operation, signed as the client signs. */
export function createInitialState(opened: OpenedOperation, time: string, nonce: string): ExplorerState {
  const signing: Signing = {
    algorithm: "ACS3-HMAC-SHA256",
    method: chooseMethod(opened),
    parametersIn: "form",
    format: "JSON",
    time,
    nonce,
    isTimePinned: false,
    isNoncePinned: false,
  };
  return {
    view: VIEWS[0],
    panel: PANELS[0],
    locale: undefined,
    opened,
    values: findFullestExample(opened),
    drafts: {},
    signing,
    language: "",
    search: "",
    filter: "",
  };
}

/** The next state; the one given stays as it is. */
export function changeState(state: ExplorerState, change: Change): ExplorerState {
  switch (change.kind) {
    case "view":
      return { ...state, view: change.view };
    case "choose":
      return { ...state, ...change.choice };
    case "operation":
      return withOperation(state, change);
    case "value":
      return withValue(state, change.name, change.text);
    case "example":
      return withExample(state);
    case "signing":
      return { ...state, signing: { ...state.signing, ...change.change } };
    case "renew":
      return { ...state, signing: renewSigning(state.signing, change) };
    case "replace":
      return change.state;
  }
}

/** The methods that can be sent: the contract's, and beside POST also GET, which published clients use. */
export function listMethods({
  operation: { methods },
}: Pick<OpenedOperation, "operation">): readonly string[] {
  return methods.includes("POST") && !methods.includes("GET") ? [...methods, "GET"] : methods;
}

function chooseMethod(opened: OpenedOperation): string {
  return listMethods(opened)[0] ?? "POST";
}

/** What was typed stays for the parameters that both have; what else the operation requires is as its example has it. */
function withOperation(
  state: ExplorerState,
  { opened, values: filled = {}, signing: known = {} }: Extract<Change, { kind: "operation" }>,
): ExplorerState {
  const signing = { ...state.signing, ...known };
  if (opened.name === state.opened.name) return { ...state, signing, values: { ...state.values, ...filled } };
  const example = Object.entries(findFullestExample(opened));
  const required = new Set(
    opened.operation.parameters.filter((parameter) => parameter.required).map(({ name }) => name),
  );
  const values = {
    ...Object.fromEntries(example.filter(([name]) => required.has(name))),
    ...dropEmpty(state.values),
    ...carryGovernors(state, opened),
    ...filled,
  };
  return { ...state, opened, values, signing: { ...signing, method: known.method ?? chooseMethod(opened) } };
}

/** JSON that is carried over is for a variant, which the parameter that decides it there is to say too. */
function carryGovernors({ opened: from, values }: ExplorerState, { operation }: OpenedOperation): Values {
  const governors = operation.parameters.flatMap(({ name, variantBy }) => {
    const earlier = from.operation.parameters.find((parameter) => parameter.name === name)?.variantBy;
    const text = earlier === undefined ? "" : readText(values, earlier);
    return variantBy === undefined || text === "" ? [] : [[variantBy, text]];
  });
  return Object.fromEntries(governors);
}

function withValue(state: ExplorerState, name: string, text: string): ExplorerState {
  // What may not stand beside it is kept and not sent, for the case that a person comes back.
  const next = { ...state, values: { ...state.values, [name]: text } };
  return state.opened.operation.parameters
    .filter(({ variantBy }) => variantBy === name)
    .reduce((changed, parameter) => withVariant(changed, parameter.name, readText(state.values, name)), next);
}

/** Another variant has other JSON: what it was before for that variant, else what both have in common. */
function withVariant(state: ExplorerState, name: string, earlier: string): ExplorerState {
  const { opened, values, drafts } = state;
  const governor = opened.operation.parameters.find((parameter) => parameter.name === name)?.variantBy ?? "";
  const variant = readText(values, governor);
  if (variant === earlier) return state;
  const text = readText(values, name);
  const kept = new Map(Object.entries(drafts)).set(`${name} ${earlier}`, text);
  const next = kept.get(`${name} ${variant}`) ?? carryOver(text, findDocumentation(opened, name), variant);
  return { ...state, drafts: Object.fromEntries(kept), values: { ...values, [name]: next } };
}

function renewSigning(signing: Signing, { time, nonce }: { time: string; nonce: string }): Signing {
  return {
    ...signing,
    time: signing.isTimePinned ? signing.time : time,
    nonce: signing.isNoncePinned ? signing.nonce : nonce,
  };
}

/** JSON, and what may stand beside some values alone, is the example's; of the rest, what a person has filled in stays. */
function withExample(state: ExplorerState): ExplorerState {
  const { opened, values } = state;
  const example = findExample(opened, values);
  if (!example) return state;
  const replaced = new Set(
    opened.operation.parameters
      .filter((parameter) => parameter.allowedWhen || readStructure(parameter))
      .map(({ name }) => name),
  );
  const own = Object.entries(dropEmpty(values)).filter(([name]) => !replaced.has(name));
  return { ...state, values: { ...example, ...Object.fromEntries(own) } };
}

function dropEmpty(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ""));
}
