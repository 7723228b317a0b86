import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_WORLD, type World } from "@dataworks-kit/msw";
import { type ServerOptions, startServer } from "@dataworks-kit/msw/server";
import { onTestFinished } from "vitest";
import { KEY, type Outside, type Run, run } from "./run.ts";

/** A secret that no output may show. */
export const SECRET = "Zq1qZ-hunter";

/** A data source of the world, in the members of the double. */
type Stored = NonNullable<World["dataSources"]>[number];

/** A double with a workspace, and the command that reads a file and calls it. */
export interface Workspace {
  /** Runs `dataworks WORDS` with `f.yaml` as this text. */
  readonly call: (words: readonly string[], text: string, outside?: Outside) => Promise<Run>;
  readonly list: () => readonly Stored[];
  readonly readJournal: () => Promise<string>;
  readonly journal: string;
  readonly server: Awaited<ReturnType<typeof startServer>>;
}

/** Starts a double; the journal is in a folder of its own. */
export async function openWorkspace(options: ServerOptions = {}): Promise<Workspace> {
  const server = await startServer(options);
  const folder = await mkdtemp(join(tmpdir(), "dataworks-"));
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const journal = join(folder, "journal");
  const place = ["--endpoint", server.url, "--journal", journal, "--qps", "1000"];
  const env = { ...KEY, PASSWORD: SECRET };
  return {
    call: ([name = "", ...words], text, outside = {}) =>
      run([name, "f.yaml", ...place, ...words], {
        env,
        ...outside,
        files: { "f.yaml": text, ...outside.files },
      }),
    list: () => server.simulator.revealWorld().dataSources ?? [],
    readJournal: () => readFile(journal, "utf8"),
    journal,
    server,
  };
}

/** A stored data source of the type that `writeEntry` wants. */
export function store(name: string, more: Partial<Stored> & { readonly id: Stored["id"] }): Stored {
  const content = JSON.stringify({ database: "d", instanceName: "rm-1", username: "u", password: SECRET });
  return { projectId: 1, envType: 1, name, connectionType: "mysql", content, ...more };
}

/** A world with these data sources. */
export function createWorld(dataSources: readonly Stored[]): World {
  const { nextDataSourceId: _, ...world } = DEFAULT_WORLD;
  return { ...world, dataSources };
}

/** A file that wants these names, in production. */
export function writeFile(names: readonly string[], more = ""): string {
  const entries = names.map((name) => `  - ${writeEntry(name, more)}\n`);
  return `defaults: { ProjectId: 1, EnvType: 1 }\ndataSources:\n${entries.join("")}`;
}

/** An entry in flow style. */
export function writeEntry(name: string, more = ""): string {
  const content = `database: d, instanceName: rm-1, username: u, password: "\${env:PASSWORD}"`;
  return `{ Name: ${name}, DataSourceType: mysql, Content: { ${content} }${more} }`;
}
