import { InvalidArgumentError } from "commander";

/** How many calls an account may make. */
export interface Quota {
  readonly perSecond: number;
  /** The calls of a day, where there is a limit. */
  readonly perDay?: number;
}

/**
 * What the vendor's page on the use of its API allows an account in a region, with all its users. Enterprise may read 50 times a
 * second; here all calls count as writes. A newer text of the page has the limit of the day for Basic alone.
 */
const EDITIONS: Readonly<Record<string, Quota>> = {
  basic: { perSecond: 5, perDay: 100 },
  standard: { perSecond: 5, perDay: 1_000 },
  professional: { perSecond: 5, perDay: 10_000 },
  enterprise: { perSecond: 20 },
};

/** The names of the editions. */
export const EDITION_NAMES: readonly string[] = Object.keys(EDITIONS);

/** Every edition may call so often. */
export const LEAST_QUOTA: Quota = { perSecond: 5 };

const MOST = 1_000;

/**
 * Reads `--qps`: a number of calls, or an edition.
 *
 * @throws InvalidArgumentError for anything else
 */
export function readQuota(text: string): Quota {
  const edition = text.toLowerCase();
  if (Object.hasOwn(EDITIONS, edition)) return EDITIONS[edition] ?? LEAST_QUOTA;
  const perSecond = Number(text);
  if (text.trim() !== "" && perSecond >= 0.1 && perSecond <= MOST) return { perSecond };
  throw new InvalidArgumentError(`Expected a number from 0.1 to ${MOST}, or ${EDITION_NAMES.join(", ")}.`);
}
