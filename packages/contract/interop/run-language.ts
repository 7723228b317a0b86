import type { WayToSend } from "../lab/ways-to-send.ts";
import { CHECKS, type Check } from "./checks.ts";
import { startDoubles } from "./double.ts";
import type { Language, VendorClient, Workplace } from "./language.ts";
import { runLife } from "./life.ts";
import { runCheck } from "./run-check.ts";

/** What became of a check; of all checks of a client, when they could not run. */
export interface Result {
  readonly verdict: "ok" | "FAILED" | "skipped";
  readonly language: string;
  readonly client: VendorClient;
  /** Absent when none of the client's ways was tried. */
  readonly way?: WayToSend;
  readonly what: string;
  /** Why it failed or was skipped. */
  readonly reasons: readonly string[];
  /** How many checks this stands for. */
  readonly count: number;
}

const LIFE =
  "creates, lists, pages, changes, reaches and deletes data sources, and is refused a second deletion";

interface Planned {
  readonly client: VendorClient;
  readonly way: WayToSend;
  readonly check: Check;
}

/** Runs every check of a language: each client, each of its ways. */
export async function* runLanguage(language: Language, workplace: Workplace): AsyncGenerator<Result> {
  const { name, clients } = language;
  const tools = await prepare(language, workplace);
  if (tools.kind !== "ready") {
    for (const client of clients) {
      const count = plan(client).length + (client.name === language.life.client ? 1 : 0);
      const rest = { what: `${count} checks`, reasons: [tools.reason], count };
      yield { verdict: tools.kind, language: name, client, ...rest };
    }
    return;
  }
  workplace.tell(`${name}: ${tools.runtime}`);
  await using doubles = await startDoubles();
  for (const { client, way, check } of clients.flatMap(plan)) {
    const reasons = await runCheck(check, { doubles, client, way, command: tools.command });
    const verdict = reasons.length === 0 ? "ok" : "FAILED";
    yield { verdict, language: name, client, way, what: check.what, reasons, count: 1 };
  }
  for (const client of clients.filter((one) => one.name === language.life.client)) {
    const reasons = await runLife(language.life.program, doubles.usual, tools.command);
    const verdict = reasons.length === 0 ? "ok" : "FAILED";
    yield { verdict, language: name, client, what: LIFE, reasons, count: 1 };
  }
}

function prepare(language: Language, workplace: Workplace): ReturnType<Language["prepare"]> {
  return language.prepare(workplace).catch((error: Error) => ({ kind: "FAILED", reason: error.message }));
}

function plan(client: VendorClient): Planned[] {
  const whole = CHECKS.filter(({ form }) => form === "whole");
  const guide = CHECKS.filter(({ form }) => form === "guide");
  return [
    ...client.ways.flatMap((way) => whole.map((check) => ({ client, way, check }))),
    // The guide's program signs and sends as its client does by default, which is the first way.
    ...(client.isInGuide ? client.ways.slice(0, 1) : []).flatMap((way) =>
      guide.map((check) => ({ client, way, check })),
    ),
  ];
}
