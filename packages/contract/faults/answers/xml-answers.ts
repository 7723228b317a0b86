import { type NamedFault, replyAtTheDoor, replyBothWays, send } from "./reply.ts";

const XML = "text/xml;charset=utf-8";
const DECLARATION = "<?xml version='1.0' encoding='UTF-8'?>";

function envelope(code: string): string {
  return `${DECLARATION}<Error><RequestId>r</RequestId><HostId>h</HostId><Code>${code}</Code><Message>m</Message></Error>`;
}

const SUCCESS: NamedFault = {
  name: "success in XML, carried out",
  fault: async ({ carryOut, response }) => {
    const { status, body } = await carryOut();
    const [, id] = /"Data":(\d+)/.exec(body) ?? [];
    const success = `${DECLARATION}<CreateConnectionResponse><RequestId>r</RequestId><HttpStatusCode>200</HttpStatusCode><Data>${id}</Data><Success>true</Success></CreateConnectionResponse>`;
    send(response, { status, type: XML, body: id ? success : envelope("ConnectionAlreadyExist") });
  },
};

/** Answers in XML, although JSON was asked for. */
export const XML_ANSWERS: readonly NamedFault[] = [
  SUCCESS,
  ...["InternalError", "ServiceTimeout", "Brand.New"].flatMap((code) =>
    [200, 400, 500].flatMap((status) =>
      replyBothWays(`${code} in XML with ${status}`, { status, type: XML, body: envelope(code) }),
    ),
  ),
  ...replyBothWays("an unknown element of XML", { status: 200, type: XML, body: `${DECLARATION}<Other/>` }),
  {
    ...replyAtTheDoor("MissingName in XML with 400", {
      status: 400,
      type: XML,
      body: envelope("MissingName"),
    }),
    canBeCertain: true,
  },
];
