import type { DataWorksError } from "@dataworks-kit/client";
import { describeReport, type Report, reportCreation, untruth } from "../../../lab/reports.ts";
import { type Case, Differs, Skipped } from "../case.ts";
import type { CaseContext } from "../context.ts";
import { expectEqual } from "../expect.ts";
import type { Double } from "../servers.ts";

const NAME = "lost";
const SENT_AGAIN = "a lost request is sent again";
/** After it a connection is surely free to be used again. */
const PAUSE_MS = 50;
const AFTER_RETRY = { before: "created", after: "exists" } as const;

interface Loss {
  readonly isReused: boolean;
  readonly when: "before" | "after";
  readonly retryAmbiguous: boolean;
}

/** Lets a connection end without an answer, and holds what the client reports against what was created. */
async function lose(context: CaseContext, { isReused, when, retryAmbiguous }: Loss): Promise<void> {
  const double = await context.servers.double({ isWatched: true });
  const client = context.client(double.endpoint);
  if (isReused) await reportCreation(client, "before", {});
  await pause();
  await double.script({ effect: { kind: "drop", when } });
  const wanted = retryAmbiguous ? AFTER_RETRY[when] : "failed";
  const error = await expectTruth(double, await reportCreation(client, NAME, { retryAmbiguous }), wanted);
  const [first = 0] = await double.callCounts();
  if (isReused && first < 2) throw new Skipped("it does not use a connection again");
  if (error) await expectLost(context, double, { error, isReused });
}

/** Lets the server carry a call out, lose its connection, and be gone: some runtimes try again, and tell only of that. */
async function loseServer({ servers, client }: CaseContext): Promise<void> {
  const double = await servers.double({ vanishesAfter: 2 });
  const { endpoint } = double;
  await reportCreation(client(endpoint), "before", {});
  await pause();
  const error = await expectTruth(double, await reportCreation(client(endpoint), NAME, {}), "failed");
  expectEqual([error?.kind, error?.ambiguous], ["network", true], "kind and ambiguous");
}

async function expectTruth(
  double: Double,
  report: Report,
  wanted: Report["kind"],
): Promise<DataWorksError | undefined> {
  const ids = (await double.dataSources()).filter(({ name }) => name === NAME).map(({ id }) => id);
  expectEqual(untruth(report, ids), undefined, describeReport(report));
  expectEqual(report.kind, wanted, `what the client reports (${describeReport(report)})`);
  return report.kind === "failed" ? report.error : undefined;
}

/** Where the runtime sends a copy of the lost request by itself, its nonce is refused. */
async function expectLost(
  { differs }: CaseContext,
  double: Double,
  { error, isReused }: { readonly error: DataWorksError; readonly isReused: boolean },
): Promise<void> {
  const { kind, code, ambiguous } = error;
  const copies = (await double.journal()).filter((entry) => entry.code === "SignatureNonceUsed").length;
  const expected = copies > 0 ? ["api", "SignatureNonceUsed", true] : ["network", undefined, true];
  expectEqual([kind, code, ambiguous], expected, "kind, code and ambiguous");
  expectEqual(
    copies,
    isReused && differs(SENT_AGAIN) ? 1 : 0,
    "how often the runtime sent it again by itself",
  );
  if (copies > 0) throw new Differs(SENT_AGAIN);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

const USES = { "a new connection": false, "a connection that was used before": true };

/** Connections that end without an answer, before or after the call was carried out. */
export const LOST_REQUESTS: readonly Case[] = [
  ...Object.entries(USES).flatMap(([use, isReused]) =>
    (["before", "after"] as const).flatMap((when): Case[] => [
      {
        name: `${use} is lost ${when} the call is carried out: ambiguous`,
        run: (context) => lose(context, { isReused, when, retryAmbiguous: false }),
      },
      {
        name: `${use} is lost ${when}, and the call may be repeated: ${AFTER_RETRY[when]}`,
        run: (context) => lose(context, { isReused, when, retryAmbiguous: true }),
      },
    ]),
  ),
  { name: "the server carries a call out and is gone: ambiguous", run: loseServer },
];
