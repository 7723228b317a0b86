import { listProjects } from "@dataworks-kit/api/contracts";
import * as operations from "@dataworks-kit/api/operations";
import { type Credentials, createClientFor, DataWorksError } from "@dataworks-kit/client/core";
import { toCommandWords } from "../operation/command-words.ts";
import { createProxyFetch } from "../operation/create-proxy-fetch.ts";
import type { Terminal } from "../terminal.ts";
import { ADVICE } from "./advice.ts";
import type { Server } from "./check-endpoint.ts";
import type { DoctorFlags } from "./doctor-flags.ts";
import type { Outcome } from "./finding.ts";

/** A call as the other checks have prepared it. */
interface PreparedCall {
  readonly credentials: Credentials;
  readonly server: Server;
  readonly algorithm: DoctorFlags["algorithm"];
  readonly env: Terminal["env"];
}

/** Calls ListProjects, which changes nothing, as the commands of operations call. */
export async function checkCall(
  { credentials, server, algorithm, env }: PreparedCall,
  signal: AbortSignal,
): Promise<Outcome<true>> {
  const fetch = await createProxyFetch(env);
  const options = { ...server.options, algorithm, credentials, ...(fetch && { fetch }) };
  const client = createClientFor({ operations: { listProjects: operations.listProjects }, ...options });
  try {
    const { PageResult } = await client.listProjects({ PageSize: 1 }, { signal });
    return describeAnswer(Number(PageResult?.TotalCount ?? 0));
  } catch (error) {
    if (!(error instanceof DataWorksError) || error.kind === "config") throw error;
    return describeRefusal(error);
  }
}

function describeAnswer(count: number): Outcome<true> {
  const found = `ListProjects answered: ${count} ${count === 1 ? "workspace" : "workspaces"}`;
  if (count > 0) return { mark: "ok", found, value: true };
  const toDo =
    "The key works and is a member of no workspace here. Check the region, and ask an administrator to add the user to a workspace.";
  return { mark: "warning", found, toDo, value: true };
}

function describeRefusal(error: DataWorksError): Outcome<true> {
  const { kind, code, message, recommend } = error;
  if (kind === "protocol")
    return { mark: "failed", found: message, toDo: "That server is not DataWorks: check --endpoint." };
  if (kind !== "api") return { mark: "failed", found: toCommandWords(message), toDo: ADVICE.call };
  if (code === "SignatureDoesNotMatch") return describeWrongSignature(error);
  const documented = listProjects.errors.find((known) => known.code === code);
  const advice = [documented?.description, recommend && `More: ${recommend}`].filter(Boolean);
  const toDo = advice.join(" ") || "Give the request id to the vendor's support.";
  return { mark: "failed", found: message, ...(documented && { details: [documented.summary] }), toDo };
}

/** The message holds the texts that the server signed, which say little here: this command signs by the rules. */
function describeWrongSignature({ code, status, requestId }: DataWorksError): Outcome<true> {
  const found = `ListProjects was refused with ${code} (${status}), RequestId ${requestId}`;
  const toDo =
    "The secret is probably not that of this key: set both again. If your own code is refused, dataworks explain says why a signature differs.";
  return { mark: "failed", found, toDo };
}
