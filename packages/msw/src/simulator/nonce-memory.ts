/** Remembers which nonces were used. */
export interface NonceMemory {
  /** Remembers a nonce of a key until `until` (epoch ms); false when it is remembered already. */
  readonly use: (nonce: { accessKeyId: string; value: string; until: number }, now: number) => boolean;
  readonly size: () => number;
}

/**
 * Makes a memory of at most `capacity` nonces. When it is full the oldest one is forgotten, so that a flood of calls
 * cannot make the double refuse good ones; a replay of the forgotten one would then pass.
 */
export function createNonceMemory(capacity: number): NonceMemory {
  const untilByNonce = new Map<string, number>();
  return {
    use: ({ accessKeyId, value, until }, now) => {
      forgetEnded(untilByNonce, now);
      const key = `${accessKeyId} ${value}`;
      if ((untilByNonce.get(key) ?? Number.NEGATIVE_INFINITY) >= now) return false;
      untilByNonce.delete(key);
      untilByNonce.set(key, until);
      if (untilByNonce.size > capacity) forgetOldest(untilByNonce);
      return true;
    },
    size: () => untilByNonce.size,
  };
}

/** Nonces stand in the order of their use, so this looks at no more than it forgets, and one. */
function forgetEnded(untilByNonce: Map<string, number>, now: number): void {
  for (const [key, until] of untilByNonce) {
    if (until >= now) return;
    untilByNonce.delete(key);
  }
}

function forgetOldest(untilByNonce: Map<string, number>): void {
  for (const key of untilByNonce.keys()) {
    untilByNonce.delete(key);
    return;
  }
}
