import type { ExistingDataSource } from "../desired/existing-data-source.ts";

/** Names the variable for a place in the Content of a data source. It gives no name twice. */
export type ClaimVariable = (
  existing: Pick<ExistingDataSource, "id" | "name" | "envType">,
  path: readonly string[],
) => string;

/** By EnvType. */
const ENVIRONMENTS = ["DEV", "PROD"];

/** Makes what names variables: `ORDERS_PROD_PASSWORD`, and `ORDERS_PROD_PASSWORD_2` for another place that would have this name. */
export function createClaims(): ClaimVariable {
  const claimed = new Set<string>();
  const counts = new Map<string, number>();
  return ({ id = "", name, envType }, path) => {
    const parts = [toOwner(name, id), ENVIRONMENTS[envType ?? -1], ...path.map(toWords)];
    const base = parts.filter(Boolean).join("_");
    for (let count = (counts.get(base) ?? 0) + 1; ; count += 1) {
      const variable = count === 1 ? base : `${base}_${count}`;
      if (claimed.has(variable)) continue;
      counts.set(base, count);
      claimed.add(variable);
      return variable;
    }
  };
}

/** The id tells names apart that have no letter for a variable, so that the next import gives the same variables. */
function toOwner(name: string, id: string): string {
  const words = toWords(name);
  return /^[A-Z]/.test(words) ? words : ["DATA_SOURCE", words || toWords(id)].filter(Boolean).join("_");
}

/** `accessKey` is `ACCESS_KEY`. */
function toWords(text: string): string {
  const words = text.replace(/(?<=[a-z\d])(?=[A-Z])/g, "_").replace(/[^A-Za-z\d]+/g, "_");
  return words.replace(/^_|_$/g, "").toUpperCase();
}
