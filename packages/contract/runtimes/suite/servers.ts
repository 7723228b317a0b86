import type { DataSource, JournalEntry, Script, World } from "@dataworks-kit/msw/simulator";
import { parseJson, stringifyJson } from "@dataworks-kit/wire";
import type { AnswerPlan, DoublePlan, ServerPlan } from "./plans.ts";

/** What sets up servers for a case, outside of the runtime. */
export interface Servers {
  /** A double of its own, that nobody has called. */
  readonly double: (plan?: Omit<DoublePlan, "kind">) => Promise<Double>;
  /** A server that gives one answer to everything. */
  readonly answering: (plan: Omit<AnswerPlan, "kind">) => Promise<Server>;
  /** An endpoint where nobody listens. */
  readonly closedEndpoint: () => Promise<string>;
}

/** A server that can be called. */
export interface Server {
  readonly endpoint: string;
  /** How many calls came, on each connection where that is watched. */
  readonly callCounts: () => Promise<readonly number[]>;
}

/** A double over HTTP, read and changed below `/_double`. */
export interface Double extends Server {
  readonly script: (...scripts: readonly Script[]) => Promise<void>;
  readonly startAnew: (world: World) => Promise<void>;
  /** The text of its world, with secrets. */
  readonly worldText: () => Promise<string>;
  readonly dataSources: () => Promise<readonly DataSource[]>;
  readonly journal: () => Promise<readonly JournalEntry[]>;
}

/** The servers that listens there. */
export function createServers(url: string): Servers {
  return {
    double: async (plan) => doubleAt(await place(url, { kind: "double", ...plan })),
    answering: async (plan) => serverAt(await place(url, { kind: "answer", ...plan })),
    closedEndpoint: async () => (await place(url, { kind: "closed" })).endpoint,
  };
}

interface Placed {
  readonly endpoint: string;
  /** Where the servers speaks of this server. */
  readonly url: string;
}

async function place(setupUrl: string, plan: ServerPlan): Promise<Placed> {
  const { id, endpoint } = JSON.parse(await ask("POST", `${setupUrl}/servers`, plan));
  return { endpoint, url: `${setupUrl}/servers/${id}` };
}

function serverAt({ endpoint, url }: Placed): Server {
  return { endpoint, callCounts: async () => JSON.parse(await ask("GET", `${url}/calls`)) };
}

function doubleAt(placed: Placed): Double {
  const control = `${placed.url}/_double`;
  const worldText = () => ask("GET", `${control}/world?secrets=show`);
  return {
    ...serverAt(placed),
    script: async (...scripts) => void (await ask("POST", `${control}/scripts`, scripts)),
    startAnew: async (world) => void (await ask("PUT", `${control}/world`, world)),
    worldText,
    dataSources: async () => (parseJson(await worldText()) as World).dataSources ?? [],
    journal: async () => parseJson(await ask("GET", `${control}/journal`)) as JournalEntry[],
  };
}

async function ask(method: string, url: string, value?: object): Promise<string> {
  const json = value && { headers: { "content-type": "application/json" }, body: stringifyJson(value) };
  const response = await fetch(url, { method, ...json });
  const text = await response.text();
  if (!response.ok) throw new Error(`The servers answered ${method} ${url} with ${response.status}: ${text}`);
  return text;
}
