import { expect, test } from "vitest";
import { createUseDouble } from "./create-use-double.ts";

/** A runner whose hooks run when the test says so. */
function createRunner() {
  const before: (() => void)[] = [];
  const after: (() => void)[] = [];
  const useDouble = createUseDouble({
    beforeAll: (run) => before.push(run),
    beforeEach: () => {},
    afterAll: (run) => after.push(run),
  });
  return { useDouble, start: (index: number) => before[index]?.(), end: (index: number) => after[index]?.() };
}

test("A double inside of a double is refused, since calls to the outer one would leave the process afterwards", () => {
  const { useDouble, start, end } = createRunner();
  const endpoint = "http://127.0.0.1:9";
  useDouble({ endpoint });
  useDouble({ endpoint });
  start(0);
  try {
    expect(() => start(1)).toThrow("A double listens here already");
    // The runner closes the inner one all the same.
    end(1);
    expect(() => start(1)).toThrow("A double listens here already");
  } finally {
    end(0);
  }
});

test("A double after a double listens", () => {
  const { useDouble, start, end } = createRunner();
  useDouble();
  useDouble();
  for (const index of [0, 1]) {
    start(index);
    end(index);
  }
});
