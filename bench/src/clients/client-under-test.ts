import { createRequire } from "node:module";
import { join } from "node:path";

/** Where a client is installed, and the server that it calls. */
export interface Place {
  readonly folder: string;
  /** An origin without a slash at its end. */
  readonly endpoint: string;
}

/** Carries out the sample call, and fails when it is not answered with success. */
export type Call = () => Promise<unknown>;

/** Loads a client from its folder and constructs it, as an application does when it starts. */
export type Connect = (place: Place) => Call;

/**
 * Loads a package as a program in the folder would; an ES module takes the same time as with `import`. Its type is the
 * caller's word.
 */
export function loadFrom<Exports>(folder: string, name: string): Exports {
  return createRequire(join(folder, "program.js"))(name) as Exports;
}
