import type { CallOptions } from "@dataworks-kit/client";
import { describeReport, reportCreation, untruth } from "../../../lab/reports.ts";
import type { Case } from "../case.ts";
import type { CaseContext } from "../context.ts";
import { expectEqual } from "../expect.ts";

const NAME = "faulty";
const MODES: readonly CallOptions[] = [{}, { retryAmbiguous: true }, { retry: false }];
/** Faults that wait do so for longer. */
const TIMEOUT_MS = 300;

/** For each fault: whatever the client reports is true, however often it tries. */
export function faultCases(faults: readonly string[]): readonly Case[] {
  return faults.map((fault) => ({
    name: `what is reported is true: ${fault}`,
    run: async (context) => {
      const cells = MODES.flatMap((mode) =>
        [1, 9].map((times) => ({ mode, faults: Array(times).fill(fault) })),
      );
      await Promise.all(cells.map(({ mode, faults }) => expectTruth(context, faults, mode)));
    },
  }));
}

async function expectTruth(
  { servers, client }: CaseContext,
  faults: readonly string[],
  options: CallOptions,
): Promise<void> {
  const double = await servers.double({ faults });
  const report = await reportCreation(client(double.endpoint, { timeoutMs: TIMEOUT_MS }), NAME, options);
  const ids = (await double.dataSources()).map(({ id }) => id);
  const mode = `${faults.length} times, ${JSON.stringify(options)}: ${describeReport(report)}`;
  expectEqual(untruth(report, ids), undefined, mode);
}
