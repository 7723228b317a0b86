/** Chance that is the same for the same seed and index, so that one probe can be made again without those before it. */
export interface Random {
  /** An integer from 0 up to, but not including, `limit`. */
  readonly below: (limit: number) => number;
  /** Whether something happens that happens in this share of cases. */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** Makes the chance of one probe. */
export function createRandom(seed: number, index: number): Random {
  let state = scrambled(scrambled(seed) ^ index);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return scrambled(state) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]) => {
      if (list.length === 0) throw new RangeError("There is nothing to pick from.");
      return list[below(list.length)] as T;
    },
  };
}

/** The last step of the hash function MurmurHash3: each bit of the input can change each bit of the output. */
function scrambled(value: number): number {
  let mixed = value >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
