import { stripTypeScriptTypes } from "node:module";

/** What a sample in JavaScript or TypeScript hands to its client, and every variable that it reads. */
export interface Handed {
  readonly options?: unknown;
  readonly input?: unknown;
  readonly body?: unknown;
  readonly query?: unknown;
}

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor;

/** Runs the sample for the client of this project against a client that only listens. */
export async function runTypeScript(code: string): Promise<Handed> {
  let handed: Handed = {};
  const listen = (options: unknown, input: unknown) => {
    handed = { options, input };
    return { Data: 1 };
  };
  const pages = (options: unknown) =>
    async function* (_handle: unknown, input: unknown) {
      yield listen(options, input);
    };
  // Whatever the method is called.
  const createClient = (options: unknown) =>
    new Proxy(
      { pages: pages(options) },
      {
        get: (own, name) => (name === "pages" ? own.pages : async (input: unknown) => listen(options, input)),
      },
    );
  const method = /^import \{ (\w+) \} from "@dataworks-kit\/client\/operations";$/m.exec(code)?.[1];
  const imports = {
    createClient,
    undocumentedType: (input: unknown) => input,
    ...(method && { [method]: {} }),
  };
  await run(stripTypeScriptTypes(code), imports);
  return handed;
}

/** Runs the sample for the vendor's client for Node likewise. */
export async function runNode(code: string): Promise<Handed> {
  let handed: Handed = {};
  class Given {
    constructor(given: object) {
      Object.assign(this, given);
    }
  }
  class Client {
    readonly #config: object;
    constructor(config: object) {
      this.#config = config;
    }
    async callApi(_operation: object, request: object): Promise<object> {
      handed = { options: { ...this.#config }, ...request };
      return { body: { Data: 1 } };
    }
  }
  const $OpenApiUtil = { Config: Given, Params: Given, OpenApiRequest: Given };
  await run(code, { openapiCore: { $OpenApiUtil, default: Client }, darabonba: { RuntimeOptions: Given } });
  return handed;
}

/** Every variable of the environment is its own name. */
async function run(code: string, imports: Readonly<Record<string, unknown>>): Promise<void> {
  const env = new Proxy({}, { get: (_, name) => `env ${String(name)}` });
  const names = { ...imports, process: { env }, console: { log: () => {} } };
  const body = code.replace(/^import .*$/gm, "");
  await new AsyncFunction(...Object.keys(names), `"use strict";${body}`)(...Object.values(names));
}
