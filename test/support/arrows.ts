/** Workspaces by the last word of their names, and the workspaces that they may import. */
export type Arrows = Readonly<Record<string, readonly string[]>>;

const PACKAGES = ["spec", "generator", "signature", "api", "client", "msw"];

/**
 * What source may import: the arrows of `docs/architecture.md`. `spec` and `generator` reach `api` when it is generated,
 * not by an import.
 */
export const SOURCE_ARROWS: Arrows = {
  spec: [],
  generator: [],
  signature: [],
  api: [],
  client: ["api", "signature"],
  msw: ["api", "signature"],
  cli: ["api", "client", "msw"],
  explorer: ["api", "client", "msw", "signature"],
  contract: PACKAGES,
  bench: [...PACKAGES, "cli"],
  docs: [],
};

/** What tests may import beside that. Tests of the double know no client: promises of both are kept by `contract`. */
export const TEST_ARROWS: Arrows = {
  cli: ["signature"],
  contract: ["cli"],
};
