import { type NamedFault, type Reply, send, writeEnvelope } from "./reply.ts";

const ECHOES: Readonly<Record<string, (request: string) => Reply>> = {
  "the request in HTML": (request) => ({ status: 502, type: "text/html", body: `<pre>${request}</pre>` }),
  "the request in an envelope": (request) => ({
    status: 400,
    body: writeEnvelope("InternalError", `${request}\n${encodeURIComponent(request)}`),
  }),
  "the request as the code": (request) => ({ status: 500, body: writeEnvelope(request, "m") }),
  "the request as the request id": (request) => ({
    status: 500,
    body: JSON.stringify({ RequestId: request, Code: "InternalError", Message: "m" }),
  }),
  "the request as the vendor's page": (request) => ({
    status: 500,
    body: JSON.stringify({ Code: "InternalError", Message: "m", Recommend: `https://x/?${request}` }),
  }),
  "the request in the second envelope": (request) => ({
    status: 200,
    body: JSON.stringify({ Success: false, ErrorCode: "InternalError", ErrorMessage: request }),
  }),
  "the request as the content type": (request) => ({
    status: 502,
    type: `text/${encodeURIComponent(request).slice(0, 6_000)}`,
    body: "?",
  }),
};

/** Answers that print the whole call, as badly set proxies do: no secret of it may come through to an error. */
export const ECHOES_OF_THE_CALL: readonly NamedFault[] = Object.entries(ECHOES).map(([name, replyTo]) => ({
  name: `${name}, carried out`,
  fault: async ({ carryOut, echo, response }) => {
    await carryOut();
    const request = echo();
    send(response, replyTo(`${request}\n${decodeURIComponent(request.replaceAll("+", " "))}`));
  },
}));
