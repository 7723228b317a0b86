/**
 * Keeps this process from sleeping until the function that it gives is called. A server that answers a sleeping client
 * pays for waking it, which is more than all the work of the echo, so the faster server would seem faster still.
 */
export function stayAwake(): () => void {
  let next = setImmediate(turn);
  function turn() {
    next = setImmediate(turn);
  }
  return () => clearImmediate(next);
}
