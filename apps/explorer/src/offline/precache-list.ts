/** What the build tells the service worker. */
export interface PrecacheList {
  /** Changes when a file does. */
  readonly version: string;
  /** Relative to the service worker. */
  readonly files: readonly string[];
}

/** Whether a value is such a list. */
export function isPrecacheList(value: unknown): value is PrecacheList {
  if (typeof value !== "object" || value === null) return false;
  const { version, files }: Partial<Record<keyof PrecacheList, unknown>> = value;
  return (
    typeof version === "string" && Array.isArray(files) && files.every((file) => typeof file === "string")
  );
}
