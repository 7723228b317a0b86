import { createConnectionErrors } from "@dataworks-kit/api";
import { TEST_KEY } from "../../../lab/world.ts";
import type { Case } from "../case.ts";
import { eachWay } from "../each-way.ts";
import { expectEqual, expectFailure, expectThat } from "../expect.ts";
import { INPUT } from "../input.ts";
import { printedForms } from "../printed-forms.ts";

import { secretsShown } from "../secrets-shown.ts";

const OTHER_SECRET = "aSecretThatNobodyMayRead";

/** Calls that are refused. */
export const REFUSALS: readonly Case[] = [
  {
    name: "each documented refusal is a DataWorksError with code, status and request id",
    run: async ({ servers, client }) => {
      const double = await servers.double();
      const { createConnection } = client(double.endpoint, { retry: false });
      // Of a code that is documented twice, the double gives the first.
      const errors = new Map([...createConnectionErrors].reverse().map((error) => [error.code, error]));
      await double.script(...[...errors.keys()].map((code) => ({ effect: { kind: "fail", code } as const })));
      const requestIds: unknown[] = [];
      for (const { code, status, execution } of errors.values()) {
        const ambiguous = execution !== "none";
        const error = await expectFailure(createConnection(INPUT), { kind: "api", code, status, ambiguous });
        expectThat(error.message.includes(code), `${code}: the message does not name it`);
        requestIds.push(error.requestId);
      }
      const told = (await double.journal()).map(({ requestId }) => requestId);
      expectEqual(requestIds, told, "the request ids");
    },
  },
  {
    name: "an unknown key, another's workspace, and a name that is taken are refused",
    run: async ({ servers, client }) => {
      const { endpoint } = await servers.double();
      const stranger = client(endpoint, { credentials: { ...TEST_KEY, accessKeyId: "nobody" } });
      const refused = { kind: "api", ambiguous: false };
      const unknown = { ...refused, code: "InvalidAccessKeyId.NotFound", status: 404 };
      await expectFailure(stranger.createConnection(INPUT), unknown);
      const { createConnection } = client(endpoint);
      const elsewhere = { ...refused, code: "Invalid.Tenant.ProjectNotExists", status: 400 };
      await expectFailure(createConnection({ ...INPUT, ProjectId: 404 }), elsewhere);
      await createConnection(INPUT);
      await expectFailure(createConnection(INPUT), { ...refused, code: "ConnectionAlreadyExist" });
    },
  },
  {
    name: "a wrong secret is refused, and no secret is shown in any form of the error",
    run: eachWay(async ({ servers, client }, way) => {
      const double = await servers.double();
      const credentials = { ...TEST_KEY, accessKeySecret: OTHER_SECRET };
      const call = client(double.endpoint, { ...way, credentials }).createConnection(INPUT);
      const error = await expectFailure(call, { kind: "api", code: "SignatureDoesNotMatch", status: 400 });
      for (const [form, text] of Object.entries(printedForms(error)))
        expectEqual(secretsShown(text, OTHER_SECRET), [], `secrets in the ${form} of the error`);
      expectEqual(await double.dataSources(), [], "the data sources");
    }),
  },
  {
    name: "what is wrong with an input is told, and nothing is sent",
    run: async ({ servers, client }) => {
      const double = await servers.double();
      const input = { ...INPUT, Name: "", EnvType: 2 as 1 };
      const call = client(double.endpoint).createConnection(input);
      const { issues } = await expectFailure(call, { kind: "config", ambiguous: false });
      expectEqual(
        issues.map(({ path }) => path),
        ["Name", "EnvType"],
        "what is wrong",
      );
      expectEqual(await double.journal(), [], "what was sent");
    },
  },
];
