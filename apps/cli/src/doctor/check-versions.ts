import { LIBRARY } from "../operation/key-library.ts";
import type { Outcome } from "./finding.ts";

/** What runs the command. */
export interface Versions {
  readonly command: string;
  /** Without the `v`. */
  readonly node: string;
  /** What the command asks for, as a manifest has it: `>=20`. */
  readonly required: string;
  readonly system: string;
  /** Whether the vendor's library of keys is installed next to the command. */
  readonly hasLibrary: boolean;
}

/** Says which versions run, and whether the command supports this Node. */
export function checkVersions({ command, node, required, system, hasLibrary }: Versions): Outcome<true> {
  const found = `dataworks ${command}, Node ${node}, ${system}`;
  const details = [`${LIBRARY}, which fetches keys of roles, is ${hasLibrary ? "" : "not "}installed`];
  const least = Number(/\d+/.exec(required)?.[0]);
  if (Number.parseInt(node, 10) >= least) return { mark: "ok", found, details, value: true };
  const toDo = `Install Node ${least} or later: the command does not support this one.`;
  return { mark: "failed", found, details, toDo, value: true };
}
