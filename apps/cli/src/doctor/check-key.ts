import type { Credentials } from "@dataworks-kit/client/core";
import type { AskedSource } from "@dataworks-kit/client/node";
import { createCredentials, type KeyOptions } from "../operation/create-credentials.ts";
import type { KeyLibrary } from "../operation/key-library.ts";
import type { Outcome } from "./finding.ts";

/** An hour before its end a key should be renewed by the one who set it. */
const SOON_MS = 3_600_000;

/**
 * Says which source gives the key, and why those before it do not.
 *
 * @throws DataWorksError when none has a key that serves
 */
export async function checkKey(
  options: KeyOptions,
  library: KeyLibrary | undefined,
  signal: AbortSignal,
): Promise<Outcome<Credentials>> {
  const asked: AskedSource[] = [];
  const onSource = (source: AskedSource) => void asked.push(source);
  const credentials = await createCredentials({ ...options, onSource }, library)({ signal });
  const source = asked.find(({ reason }) => reason === undefined)?.place ?? "an unknown source";
  const before = asked.flatMap(({ place, reason }) => (reason === undefined ? [] : [`${place} ${reason}`]));
  const found = `${maskKeyId(credentials.accessKeyId)} from ${source}, ${describeLife(credentials)}`;
  return { ...judgeLife(credentials), found, details: before, value: credentials };
}

function judgeLife({ expiresAt }: Credentials): Pick<Outcome<unknown>, "mark" | "toDo"> {
  if (!expiresAt || expiresAt.getTime() - Date.now() > SOON_MS) return { mark: "ok" };
  return { mark: "warning", toDo: "Renew it soon: sign in again with the tool that fetched it." };
}

function describeLife({ securityToken, expiresAt }: Credentials): string {
  if (securityToken === undefined) return "a lasting key";
  return expiresAt ? `a temporary key until ${expiresAt.toISOString()}` : "a temporary key";
}

/** `LTAI****abcd`; of a short one less is shown. */
export function maskKeyId(id: string): string {
  const shown = id.length >= 12 ? 4 : 1;
  return `${id.slice(0, shown)}****${id.slice(-shown)}`;
}
