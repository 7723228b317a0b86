import { listAlgorithms } from "@dataworks-kit/signature/request";
import { type ExplorerState, FORMATS, listMethods, PLACES, type Signing } from "../state/explorer-state.ts";
import { findKnown } from "./find-known.ts";

/** How a call is signed, as names and texts; time and nonce only where they are pinned. */
export function listSigningPairs(signing: Signing): [name: string, text: string][] {
  const { algorithm, method, parametersIn, format, time, nonce, isTimePinned, isNoncePinned } = signing;
  const pinned = { ...(isTimePinned && { time }), ...(isNoncePinned && { nonce }) };
  return Object.entries({ algorithm, method, parametersIn, format, ...pinned });
}

/** The reverse. What is not pinned in an address that says anything is not pinned. */
export function readSigning(
  pairs: URLSearchParams,
  { opened, signing: base }: Pick<ExplorerState, "opened" | "signing">,
): Signing {
  if (pairs.size === 0) return base;
  const time = pairs.get("time");
  const nonce = pairs.get("nonce");
  return {
    algorithm: findKnown(listAlgorithms(), pairs.get("algorithm")) ?? base.algorithm,
    method: findKnown(listMethods(opened), pairs.get("method")) ?? base.method,
    parametersIn: findKnown(PLACES, pairs.get("parametersIn")) ?? base.parametersIn,
    format: findKnown(FORMATS, pairs.get("format")) ?? base.format,
    time: time ?? base.time,
    nonce: nonce ?? base.nonce,
    isTimePinned: time !== null,
    isNoncePinned: nonce !== null,
  };
}
