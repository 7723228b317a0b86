import { realpath } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { NO_COMPONENT, type Resolution } from "../collect-references.ts";
import { isWithin } from "./is-within.ts";

/** Where references of a document may lead. */
export interface PlacesOptions {
  readonly main: string;
  /** Default: the folder of the document. */
  readonly root: string | undefined;
  /** How the caller's interface names `root`, to say the way out. */
  readonly rootOption: string;
}

/** Finds the file that a reference names, beside the file in which it stands and inside the folder `root`. */
export function createPlaces({
  main,
  root,
  rootOption,
}: PlacesOptions): (file: string, reference: string) => Promise<Resolution> {
  const folder = resolve(root ?? dirname(main));
  const name = relative(process.cwd(), folder) || ".";
  const reason = `leads outside the folder ${name}, which references must not leave; ${rootOption} names a wider one`;
  return async (file, reference) => {
    const target = resolveBeside(file, reference);
    if (target === undefined) return { kind: "refused", reason: NO_COMPONENT };
    // By its name first: a place outside is not even looked at. Then by where it is: a link inside may lead outside.
    const mayRead = target === main || (isWithin(folder, target) && (await isReallyWithin(folder, target)));
    return mayRead ? { kind: "file", file: target } : { kind: "refused", reason };
  };
}

function resolveBeside(file: string, reference: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return undefined;
  try {
    return resolve(file, "..", decodeURIComponent(reference));
  } catch {
    return undefined;
  }
}

async function isReallyWithin(folder: string, file: string): Promise<boolean> {
  try {
    return isWithin(await realpath(folder), await realpath(file));
  } catch {
    // It is not there: reading it says so.
    return true;
  }
}
