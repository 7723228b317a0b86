import type { Simulator } from "../dataworks/simulator.ts";
import type { JournalPage } from "../gateway/journal.ts";
import { SimulatorError } from "../gateway/simulator-error.ts";

const LEAST: Readonly<Record<keyof JournalPage, number>> = { after: 0, limit: 1 };

/**
 * Reads a page from a query: `after=N&limit=N`, both, one or none.
 *
 * @throws SimulatorError (`option`) that names the parameter and what was expected
 */
export function readPage(query: string): JournalPage {
  const page: { after?: number; limit?: number } = {};
  for (const [name, text] of new URLSearchParams(query)) {
    if (!isName(name)) throw new SimulatorError("option", "Expected only the parameters after and limit.");
    if (page[name] !== undefined) throw new SimulatorError("option", `${name}: expected it once.`);
    const value = Number(text);
    if (!/^\d{1,15}$/.test(text) || value < LEAST[name])
      throw new SimulatorError("option", `${name}: expected an integer from ${LEAST[name]} on.`);
    page[name] = value;
  }
  return page;
}

/** The query of the page after this one; `undefined` when this page is the last, or has no limit. */
export function writeNextPage(
  simulator: Simulator,
  { limit }: JournalPage,
  last?: number,
): string | undefined {
  if (limit === undefined || last === undefined) return undefined;
  const isMore = simulator.journal({ after: last, limit: 1 }).length > 0;
  return isMore ? `after=${last}&limit=${limit}` : undefined;
}

function isName(name: string): name is keyof JournalPage {
  return Object.hasOwn(LEAST, name);
}
