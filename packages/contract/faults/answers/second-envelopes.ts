import { type NamedFault, replyAtTheDoor, replyBothWays } from "./reply.ts";

const FAILURES: Readonly<Record<string, object>> = {
  "ErrorCode InternalError": {
    Success: false,
    ErrorCode: "InternalError",
    ErrorMessage: "x",
    RequestId: "r",
  },
  "errorCode InternalError": {
    success: false,
    errorCode: "InternalError",
    errorMessage: "x",
    requestId: "r",
  },
  "ErrorCode ServiceTimeout": { Success: false, ErrorCode: "ServiceTimeout", ErrorMessage: "x" },
  "an unknown ErrorCode": { Success: false, ErrorCode: "Brand.New", ErrorMessage: "x", RequestId: "r" },
  "ErrorCode as a number": { Success: false, ErrorCode: 1001, ErrorMessage: "x", RequestId: "r" },
  "HttpStatusCode 500 and nothing else": { Success: false, HttpStatusCode: 500 },
  "HttpStatusCode 400 and nothing else": { Success: false, HttpStatusCode: 400 },
  "nothing else": { Success: false },
  "an empty ErrorCode": { Success: false, ErrorCode: "", RequestId: "r" },
};

const BEFORE_EXECUTION = { Success: false, ErrorCode: "Invalid.Tenant.ProjectNotExists", RequestId: "r" };

/** The envelope of the sibling operations and of private gateways: status 200, `Success: false`, `ErrorCode`, `ErrorMessage`. */
export const SECOND_ENVELOPES: readonly NamedFault[] = [
  ...Object.entries(FAILURES).flatMap(([name, body]) =>
    [200, 500].flatMap((status) =>
      replyBothWays(`Success: false with ${name} (${status})`, { status, body: JSON.stringify(body) }),
    ),
  ),
  {
    ...replyAtTheDoor("Success: false with a code that stands before execution", {
      status: 200,
      body: JSON.stringify(BEFORE_EXECUTION),
    }),
    canBeCertain: true,
  },
];
