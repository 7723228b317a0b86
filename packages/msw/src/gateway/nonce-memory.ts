/** Remembers which nonces were used. */
export interface NonceMemory {
  /** Remembers a nonce of a key until `until` (epoch ms); false when it is remembered already. */
  readonly use: (nonce: { accessKeyId: string; value: string; until: number }, now: number) => boolean;
  readonly size: () => number;
}

interface Remembered {
  readonly key: string;
  readonly until: number;
}

/**
 * Makes a memory of at most `capacity` nonces. When it is full the oldest one is forgotten, so that a flood of calls
 * cannot make the double refuse good ones; a replay of the forgotten one would then pass.
 */
export function createNonceMemory(capacity: number): NonceMemory {
  const byKey = new Map<string, Remembered>();
  // In the order of their use. To look for the oldest in the map itself would cost more with each one that was deleted.
  let queue: Remembered[] = [];
  let head = 0;
  const forgetOldest = () => {
    const oldest = queue[head];
    head += 1;
    if (oldest && byKey.get(oldest.key) === oldest) byKey.delete(oldest.key);
    if (head > capacity) {
      queue = queue.slice(head);
      head = 0;
    }
  };
  return {
    use: ({ accessKeyId, value, until }, now) => {
      while ((queue[head]?.until ?? now) < now) forgetOldest();
      const key = `${accessKeyId} ${value}`;
      if ((byKey.get(key)?.until ?? Number.NEGATIVE_INFINITY) >= now) return false;
      const used = { key, until };
      byKey.set(key, used);
      queue.push(used);
      if (byKey.size > capacity) forgetOldest();
      return true;
    },
    size: () => byKey.size,
  };
}
