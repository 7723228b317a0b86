/** The compilers that a project installs, under the names that they get there: the oldest, the last of its kind, and the native one. */
export const COMPILERS = {
  "typescript-5.4": "5.4.5",
  "typescript-5.9": "5.9.3",
  "typescript-7.0": "7.0.2",
} as const;
