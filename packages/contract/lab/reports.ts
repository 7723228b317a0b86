import { type CreateConnectionInput, createConnectionExamples } from "@dataworks-kit/api";
import { type CallOptions, type Client, DataWorksError } from "@dataworks-kit/client";
import type { Simulator } from "@dataworks-kit/msw/simulator";
import type { Int64 } from "@dataworks-kit/wire";

/** What a client reported of a call. */
export type Report =
  | { readonly kind: "created"; readonly id: Int64 }
  | { readonly kind: "exists" }
  /** An outcome that was ambiguous, and a look that found what is there. */
  | { readonly kind: "found"; readonly id: unknown }
  | { readonly kind: "failed"; readonly error: DataWorksError };

/** Makes a call under a name of its own, and keeps what the client said of it. */
export function reportCreation(client: Client, name: string, options: CallOptions): Promise<Report> {
  const input: CreateConnectionInput = { ...createConnectionExamples.inputs.rds, Name: name };
  return reportOn(() => createWith(client, input, options));
}

/** Calls CreateConnection with options that may allow to repeat what is ambiguous, to look after it, or neither. */
export function createWith(client: Client, input: CreateConnectionInput, options: CallOptions) {
  const { retryAmbiguous = false, lookAfterAmbiguous = false } = options;
  return client.createConnection(input, { ...options, retryAmbiguous, lookAfterAmbiguous } as CallOptions & {
    retryAmbiguous: true;
    lookAfterAmbiguous: true;
  });
}

/** Makes a call, and keeps what the client said of it. */
export async function reportOn(call: () => ReturnType<typeof createWith>): Promise<Report> {
  try {
    const outcome = await call();
    if ("outcome" in outcome && outcome.outcome === "found") return { kind: "found", id: outcome.id };
    return "Data" in outcome ? { kind: "created", id: outcome.Data } : { kind: "exists" };
  } catch (error) {
    if (error instanceof DataWorksError) return { kind: "failed", error };
    throw error;
  }
}

/** The ids of the data sources of each name. */
export function idsByName(simulator: Simulator): ReadonlyMap<string, readonly Int64[]> {
  const ids = new Map<string, Int64[]>();
  for (const { name, id } of simulator.revealWorld().dataSources ?? [])
    ids.set(name, [...(ids.get(name) ?? []), id]);
  return ids;
}

/** What is wrong with a report, given the ids that there really are; nothing when it tells the truth. */
export function untruth(report: Report, ids: readonly Int64[]): string | undefined {
  if (ids.length > 1) return `it was created ${ids.length} times`;
  const [id] = ids;
  if (report.kind === "created" || report.kind === "found")
    return id === report.id ? undefined : `the client says ${report.id}, the double has ${id ?? "none"}`;
  if (report.kind === "exists")
    return id === undefined ? "the client says that it exists, the double has none" : undefined;
  return id === undefined || report.error.ambiguous
    ? undefined
    : "the client says that nothing was carried out, but it was created";
}

/** A report in a word or two. */
export function describeReport(report: Report): string {
  if (report.kind !== "failed") return report.kind;
  const { kind, code, ambiguous } = report.error;
  return `${code ?? kind}${ambiguous ? ", ambiguous" : ""}`;
}
