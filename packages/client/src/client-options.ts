import {
  ALGORITHMS,
  type Algorithm,
  PARAMETER_PLACES,
  type ParametersIn,
} from "@dataworks-kit/signature/request";
import type { FetchRequest } from "@dataworks-kit/wire";
import type { StandardSchema } from "@dataworks-kit/wire/check";
import { checkedClock, checkedNonce, checkedRandom } from "./checked-sources.ts";
import { type Credentials, type CredentialsProvider, requireCredentials } from "./credentials/credentials.ts";
import { fixedKey, type KeyRing, providedKeys } from "./credentials/key-ring.ts";
import { refuseKeysInBrowser } from "./credentials/refuse-keys-in-browser.ts";
import { type EndpointOf, type EndpointOptions, resolveEndpoint } from "./endpoint.ts";
import { type HookOptions, type Hooks, settleHooks } from "./hooks.ts";
import { LONGEST_MS, requireNumber, requireOneOf, requireTexts } from "./option-error.ts";
import { type RetryOptions, type RetrySettings, settleRetry } from "./retry/retry-options.ts";

/** How a client calls. Needed are `credentials`, and `regionId` or `endpoint`. */
export interface ClientOptions extends EndpointOptions, HookOptions {
  /** The access key that signs, or a function that gives it. */
  readonly credentials: Credentials | CredentialsProvider;
  /** Default: `ACS3-HMAC-SHA256`. `HMAC-SHA1` is the older RPC signature. */
  readonly algorithm?: Algorithm;
  /**
   * Where the parameters travel. Default: `body`, since Content holds passwords and URLs end up in access logs. `query` is for
   * a gateway that reads the query alone: it refuses a call with `Missing` and the name of a parameter that the body held.
   */
  readonly parametersIn?: ParametersIn;
  /** The time of one attempt, the answer's body included. Default: 10,000. */
  readonly timeoutMs?: number;
  /** The time of all attempts and waits of a call together. Default: 60,000. */
  readonly totalTimeoutMs?: number;
  /** How often and how patiently a call is tried; `false` for once. Only what surely did not execute is tried again. */
  readonly retry?: RetryOptions | false;
  /**
   * Checks the inside of JSON parameters too, by the method: `{ createConnection: createConnectionInputSchema }` of
   * `@dataworks-kit/client/validate`. Default: only what is documented is checked.
   */
  readonly inputSchemas?: InputSchemas;
  /** Lets a key without `securityToken` sign in a browser, where everyone who opens the page can take it. Default: false. */
  readonly dangerouslyAllowLongLivedKeysInBrowser?: boolean;
  /**
   * Further texts that must not show in errors and hooks. What the contract calls a secret, and members of Content with a
   * name that sounds like one, are hidden without it.
   */
  readonly secrets?: readonly string[];
  /** Default: the global one, looked up for each call. A double's `simulator.fetch` can stand here. */
  readonly fetch?: FetchRequest;
  /** The time of signing in epoch milliseconds. Default: the machine's clock. */
  readonly clock?: () => number;
  /** A fresh nonce for each request. Default: 128 random bits in hex. */
  readonly nonce?: () => string;
  /** Chooses waits, from 0 to 1. Default: `Math.random`. */
  readonly random?: () => number;
}

/** Checks of inputs, by `operationId`, which is the name of the method in the kit. */
export interface InputSchemas {
  readonly [operationId: string]: StandardSchema<unknown>;
}

/** The options, checked and with their defaults. */
export interface Settings {
  readonly endpointOf: EndpointOf;
  readonly regionId: string | undefined;
  readonly keys: KeyRing;
  readonly algorithm: Algorithm;
  readonly parametersIn: ParametersIn;
  readonly timeoutMs: number;
  readonly totalTimeoutMs: number;
  readonly retry: RetrySettings;
  readonly inputSchemas: InputSchemas;
  readonly hooks: Hooks;
  readonly secrets: readonly string[];
  /** Absent: the global one, as it is when the call is made. */
  readonly fetch: FetchRequest | undefined;
  readonly clock: () => number;
  readonly nonce: () => string;
  readonly random: () => number;
}

/**
 * Checks the options and fills in the defaults. What is given later to the same object has no effect.
 *
 * @throws DataWorksError of kind `config`
 */
export function settle(options: ClientOptions): Settings {
  const { algorithm = ALGORITHMS[0], parametersIn = PARAMETER_PLACES[0] } = options;
  const clock = checkedClock(options.clock);
  const { timeoutMs = 10_000, totalTimeoutMs = 60_000 } = options;
  return {
    endpointOf: resolveEndpoint(options),
    regionId: options.regionId,
    keys: settleKeys(options, clock),
    algorithm: requireOneOf("algorithm", algorithm, ALGORITHMS),
    parametersIn: requireOneOf("parametersIn", parametersIn, PARAMETER_PLACES),
    timeoutMs: requireNumber("timeoutMs", timeoutMs, [1, LONGEST_MS]),
    totalTimeoutMs: requireNumber("totalTimeoutMs", totalTimeoutMs, [1, LONGEST_MS]),
    retry: settleRetry(options.retry),
    inputSchemas: options.inputSchemas ?? {},
    hooks: settleHooks(options),
    fetch: options.fetch,
    secrets: requireTexts("secrets", options.secrets ?? []),
    clock,
    nonce: checkedNonce(options.nonce),
    random: checkedRandom(options.random),
  };
}

function settleKeys(
  { credentials, dangerouslyAllowLongLivedKeysInBrowser: isAllowed = false }: ClientOptions,
  clock: () => number,
): KeyRing {
  const guard = (given: Credentials) => (isAllowed ? given : refuseKeysInBrowser(given));
  if (typeof credentials === "function")
    return providedKeys(async (options) => guard(requireCredentials(await credentials(options))), clock);
  return fixedKey(guard(requireCredentials(credentials)));
}
