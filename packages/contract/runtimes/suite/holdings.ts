/** What some runtimes have and others do not. */
export interface Holdings {
  /** The credentials for programs; there is none in pages and workers, and their bundlers refuse it. */
  readonly loadNodeEntry?: () => Promise<typeof import("@dataworks-kit/client/node")>;
}
