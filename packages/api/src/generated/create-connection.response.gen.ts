// The answer made by dataworks-gen from create-connection.openapi.yaml. Do not edit: change the document and generate again.
import type { ResponseDescriptor } from "@dataworks-kit/wire";

/** A successful answer of CreateConnection on the wire. */
export const createConnectionResponse: ResponseDescriptor = {
  root: "CreateConnectionResponse",
  shape: {
    type: "object",
    properties: {
      RequestId: { type: "string" },
      HttpStatusCode: { type: "any" },
      Data: { type: "integer", format: "int64" },
      Success: { type: "boolean" },
    },
  },
};
