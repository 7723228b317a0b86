import {
  type CreateConnectionInput,
  createConnectionErrors,
  createConnectionExamples,
  createConnectionOperation,
} from "@dataworks-kit/api";
import { createConnection as contract } from "@dataworks-kit/api/contracts";
import { createConnectionInputSchema } from "@dataworks-kit/api/validate";
import type { SimulatedOperation } from "../operation.ts";
import { actCreateConnection } from "./act-create-connection.ts";
import { refuseContent } from "./refuse-content.ts";

/** CreateConnection 2020-05-18 with its world: who may create what where, and what is there already. */
export const createConnection: SimulatedOperation<CreateConnectionInput> = {
  descriptor: createConnectionOperation,
  response: contract.response,
  examples: createConnectionExamples,
  errors: createConnectionErrors,
  inputSchema: createConnectionInputSchema,
  refuseIssue: refuseContent,
  act: actCreateConnection,
};
