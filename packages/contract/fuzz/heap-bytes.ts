import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How much of this process's heap is in use, once garbage is collected. */
export function heapBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
