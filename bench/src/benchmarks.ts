import type { Benchmark } from "./benchmark.ts";
import { call } from "./benchmarks/call.ts";
import { client } from "./benchmarks/client.ts";
import { command } from "./benchmarks/command.ts";
import { double } from "./benchmarks/double.ts";
import { gen } from "./benchmarks/gen.ts";
import { importToClient } from "./benchmarks/import.ts";
import { install } from "./benchmarks/install.ts";
import { int64 } from "./benchmarks/int64.ts";
import { msw } from "./benchmarks/msw.ts";
import { signature } from "./benchmarks/signature.ts";
import { turbo } from "./benchmarks/turbo.ts";

/** Every benchmark, in the order in which they run and are printed. */
export const BENCHMARKS: readonly Benchmark[] = [
  gen,
  signature,
  client,
  install,
  importToClient,
  call,
  command,
  int64,
  double,
  msw,
  turbo,
];
