/** Workspaces by the last word of their names, and the workspaces that they may import. */
export type Arrows = Readonly<Record<string, readonly string[]>>;

const PACKAGES = ["spec", "wire", "generator", "signature", "api", "client", "msw", "samples", "migrate"];

/**
 * What source may import: the arrows of `docs/architecture.md`. `spec` and `generator` reach `api` when it is generated,
 * not by an import.
 */
export const SOURCE_ARROWS: Arrows = {
  spec: [],
  wire: [],
  generator: ["wire"],
  signature: [],
  api: ["wire"],
  client: ["api", "signature", "wire"],
  msw: ["api", "signature", "wire"],
  samples: ["wire"],
  migrate: ["api", "wire"],
  cli: ["api", "client", "migrate", "msw", "samples", "signature", "wire"],
  explorer: ["api", "msw", "samples", "signature", "wire"],
  contract: PACKAGES,
  bench: [...PACKAGES, "cli", "contract"],
  docs: [],
};

/** What tests may import beside that. Tests of the double know no client: promises of both are kept by `contract`. */
export const TEST_ARROWS: Arrows = {
  spec: ["generator"],
  samples: ["api"],

  explorer: ["generator"],
  contract: ["cli"],
};
