const OBJECTS = { globalThis, JSON, Math };
const PROTOTYPES = {
  Array,
  BigInt,
  Boolean,
  Date,
  Error,
  Function,
  Map,
  Number,
  Object,
  Promise,
  RegExp,
  Set,
  String,
  AbortSignal,
  Headers,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
};
/** What an import that is free of effects has no use for. */
const CALLS = ["fetch", "setTimeout", "setInterval"] as const;

/** Runs an import, and tells what it called or changed: nothing when it is free of effects. */
export async function importEffects(load: () => Promise<unknown>): Promise<string[]> {
  const called: string[] = [];
  const restore = CALLS.map((name) => watchCalls(name, () => called.push(`called ${name}`)));
  const before = members();
  try {
    await load();
    const changed = [...members()].filter(([place, value]) => !Object.is(before.get(place), value));
    return [...called, ...changed.map(([place]) => `changed ${place}`)];
  } finally {
    for (const undo of restore) undo();
  }
}

/** Puts a function around a global one, and gives what takes it away. */
function watchCalls(name: (typeof CALLS)[number], onCall: () => void): () => void {
  const original = globalThis[name];
  const own = Object.getOwnPropertyDescriptor(globalThis, name);
  const value = (...args: unknown[]) => {
    onCall();
    return Reflect.apply(original, globalThis, args);
  };
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return () => {
    if (own) Object.defineProperty(globalThis, name, own);
    else Reflect.deleteProperty(globalThis, name);
  };
}

/** Every member of what all code shares. Getters are not asked, since that may have an effect itself. */
function members(): Map<string, unknown> {
  const prototypes = Object.entries(PROTOTYPES).map(
    ([name, { prototype }]) => [`${name}.prototype`, prototype as object] as const,
  );
  const all = [...Object.entries(OBJECTS), ...prototypes].flatMap(([name, object]) =>
    Object.entries(Object.getOwnPropertyDescriptors(object)).map(
      ([member, { value, get }]) => [`${name}.${member}`, value ?? get] as const,
    ),
  );
  return new Map(all);
}
