import type { Socket } from "node:net";
import type { Answer } from "@dataworks-kit/msw/simulator";
import { writeEnvelope } from "../answers/reply.ts";
import type { NamedRawFault } from "./raw-situation.ts";

/** Writes an answer in a way of its own. */
export type Write = (socket: Socket, answer: Answer) => Promise<void> | void;

/** What is written where the double does not carry the call out: a refusal that stands before execution. */
const REFUSAL: Answer = {
  status: 400,
  headers: { "content-type": "application/json" },
  body: writeEnvelope("Invalid.Tenant.ProjectNotExists"),
};

/** Two faults: what the double answers is written so, and a refusal is, which a client that reads it whole can be certain of. */
export function writeBothWays(
  name: string,
  write: Write,
  { isWhole }: { readonly isWhole: boolean },
): readonly NamedRawFault[] {
  return [
    {
      name: `${name}, carried out`,
      fault: async ({ socket, carryOut }) => write(socket, await carryOut()),
    },
    {
      name: `${name}, not carried out`,
      canBeCertain: isWhole,
      fault: async ({ socket, arrive }) => {
        await arrive();
        await write(socket, REFUSAL);
      },
    },
  ];
}
