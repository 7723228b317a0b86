import type { Journal } from "./journal.ts";
import type { Keys } from "./keys.ts";
import type { NonceMemory } from "./nonce-memory.ts";
import type { Operations } from "./operations.ts";
import type { Settings } from "./options.ts";
import type { Scripts } from "./scripts/scripts.ts";
import type { Stamp } from "./stamp.ts";
import type { Throttle } from "./throttle.ts";

/** What a call meets: the settings of the double, and what it remembers. */
export interface GatewayContext {
  readonly settings: Settings;
  readonly nextStamp: () => Stamp;
  readonly operations: Operations;
  /** What behaviours work with; the gateway looks at its keys alone. */
  readonly world: Keys;
  readonly nonces: NonceMemory;
  readonly scripts: Scripts;
  readonly throttle: Throttle;
  readonly journal: Journal;
}
