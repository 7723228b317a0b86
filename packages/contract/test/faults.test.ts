import { describe, expect, test } from "vitest";
import { faultCrowd } from "../faults/crowd.ts";
import { faultMatrix } from "../faults/matrix.ts";
import { listModes } from "../faults/modes.ts";
import { cellLine } from "../faults/report.ts";
import { SITUATIONS } from "../faults/situations.ts";
import { untruth } from "../lab/reports.ts";

const { everywhere = [], ...newer } = SITUATIONS;

test("Whatever goes wrong, the client reports what was created: never two, never a lost success", async () => {
  const cells = await faultMatrix({ situations: everywhere });
  expect(cells.length).toBeGreaterThan(90);
  expect(cells.filter((cell) => cell.untruth !== undefined).map(cellLine)).toEqual([]);
});

// The other modes are for `npm run test:faults`.
test.each(Object.entries(newer))("So it does for each fault of the group: %s", async (_, situations) => {
  const cells = await faultMatrix({ situations, modes: listModes("node").slice(0, 1) });
  expect(cells.length).toBe(situations.length);
  expect(cells.filter((cell) => cell.untruth !== undefined).map(cellLine)).toEqual([]);
});

test("Of many calls at once with faults among them, every one is accounted for", async () => {
  const { calls, reports, created, untruths } = await faultCrowd(400, 7);
  expect(untruths).toEqual([]);
  expect([...reports.values()].reduce((sum, count) => sum + count, 0)).toBe(calls);
  expect(created).toBeGreaterThan(calls / 2);
});

describe("A report that is not true is found:", () => {
  const failed = (ambiguous: boolean) =>
    ({ kind: "failed", error: { ambiguous } }) as Parameters<typeof untruth>[0];
  test.each([
    [{ kind: "created", id: 1 } as const, [1], undefined],
    [{ kind: "created", id: 1 } as const, [2], "the client says 1, the double has 2"],
    [{ kind: "created", id: 1 } as const, [], "the client says 1, the double has none"],
    [{ kind: "created", id: 1 } as const, [1, 2], "it was created 2 times"],
    [{ kind: "found", id: 1 } as const, [1], undefined],
    [{ kind: "found", id: 1 } as const, [2], "the client says 1, the double has 2"],
    [{ kind: "exists" } as const, [], "the client says that it exists, the double has none"],
    [failed(false), [1], "the client says that nothing was carried out, but it was created"],
    [failed(true), [1], undefined],
    [failed(false), [], undefined],
  ])("%j with the ids %j", (report, ids, want) => {
    expect(untruth(report, ids)).toBe(want);
  });
});
