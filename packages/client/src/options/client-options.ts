import {
  ALGORITHMS,
  type Algorithm,
  listAlgorithms,
  PARAMETER_PLACES,
  type ParametersIn,
} from "@dataworks-kit/signature/request";
import type { FetchRequest } from "@dataworks-kit/wire";
import type { StandardSchema } from "@dataworks-kit/wire/check";
import { createDefaultTransport } from "#transport";
import {
  type Credentials,
  type CredentialsProvider,
  refuseKeysInBrowser,
  requireCredentials,
} from "../credentials/credentials.ts";
import { createFixedKeys, createProvidedKeys, type KeyRing } from "../credentials/key-ring.ts";
import { fetchTransport } from "../transport/fetch-transport.ts";
import type { Transport } from "../transport/transport.ts";
import {
  guardClock,
  guardNonce,
  guardRandom,
  LONGEST_MS,
  requireAllowed,
  requireFunction,
  requireNumber,
  requireTexts,
  toOptionError,
} from "./check-option.ts";
import { createEndpointResolver, type EndpointOptions, type ResolveEndpoint } from "./endpoint.ts";
import { type HookOptions, type Hooks, settleHooks } from "./hooks.ts";
import { type RetryOptions, type RetrySettings, settleRetry } from "./retry-options.ts";

/** How a client calls. `credentials` is required, and `regionId` or `endpoint`. */
export interface ClientOptions extends EndpointOptions, HookOptions {
  /** The access key that signs, or a function that returns it. */
  readonly credentials: Credentials | CredentialsProvider;
  /**
   * Default: `ACS3-HMAC-SHA256`. `HMAC-SHA1` is the older RPC signature. `ACS3-HMAC-SM3` takes SM3 as its digest, which Node has and
   * browsers do not: there it is an error of kind `config`.
   */
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
  /** How often and how patiently a call is tried; `false` for once. Only a call that surely did not execute is tried again. */
  readonly retry?: RetryOptions | false;
  /**
   * Checks the inside of JSON parameters too, by the method: `{ createConnection: createConnectionInputSchema }` of
   * `@dataworks-kit/client/validate`. Default: only the documented parameters are checked.
   */
  readonly inputSchemas?: InputSchemas;
  /** Lets a key without `securityToken` sign in a browser, where everyone who opens the page can take it. Default: false. */
  readonly dangerouslyAllowLongLivedKeysInBrowser?: boolean;
  /**
   * Further texts that must not show in errors and hooks. The contract's secrets, and members of Content with a name that
   * sounds like one, are hidden without it.
   */
  readonly secrets?: readonly string[];
  /** Sends by this `fetch`, such as the `simulator.fetch` of a double. Default: see `transport`. */
  readonly fetch?: FetchRequest;
  /**
   * What sends. Default: `nodeTransport()` of `@dataworks-kit/client/node` in Node, elsewhere `fetchTransport()`. A given `fetch` takes its
   * place.
   */
  readonly transport?: Transport;
  /** The time of signing in epoch milliseconds. Default: the machine's clock. */
  readonly clock?: () => number;
  /** A fresh nonce for each request. Default: 122 random bits in hex. */
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
  readonly resolveEndpoint: ResolveEndpoint;
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
  readonly transport: Transport;
  readonly clock: () => number;
  readonly nonce: () => string;
  readonly random: () => number;
}

/**
 * Checks the options and fills in the defaults. Later changes of the same object have no effect.
 *
 * @throws DataWorksError of kind `config`
 */
export function settleOptions(options: ClientOptions): Settings {
  const { parametersIn = PARAMETER_PLACES[0] } = options;
  const clock = guardClock(options.clock);
  const { timeoutMs = 10_000, totalTimeoutMs = 60_000 } = options;
  const keys = settleKeys(options, clock);
  const secrets = [...requireTexts("secrets", options.secrets ?? []), ...listKeySecrets(options)];
  return {
    resolveEndpoint: createEndpointResolver(options, secrets),
    regionId: options.regionId,
    keys,
    algorithm: settleAlgorithm(options),
    parametersIn: requireAllowed("parametersIn", parametersIn, PARAMETER_PLACES),
    timeoutMs: requireNumber("timeoutMs", timeoutMs, [1, LONGEST_MS]),
    totalTimeoutMs: requireNumber("totalTimeoutMs", totalTimeoutMs, [1, LONGEST_MS]),
    retry: settleRetry(options.retry),
    inputSchemas: options.inputSchemas ?? {},
    hooks: settleHooks(options),
    transport: settleTransport(options),
    secrets,
    clock,
    nonce: guardNonce(options.nonce),
    random: guardRandom(options.random),
  };
}

function settleAlgorithm({ algorithm = ALGORITHMS[0] }: ClientOptions): Algorithm {
  requireAllowed("algorithm", algorithm, ALGORITHMS);
  const available = listAlgorithms();
  if (available.includes(algorithm)) return algorithm;
  const reason = `since this runtime has no SM3, which ${algorithm} needs and Node has`;
  throw toOptionError("algorithm", `${available.join(" or ")}, ${reason}`);
}

function settleTransport(options: ClientOptions): Transport {
  const fetch = requireFunction("fetch", options.fetch);
  const transport = requireFunction("transport", options.transport);
  return fetch ? fetchTransport(fetch) : (transport ?? createDefaultTransport());
}

/** A key that is given is a secret from the start; one of a provider when it signs. */
function listKeySecrets({ credentials }: ClientOptions): string[] {
  if (typeof credentials === "function") return [];
  const { accessKeySecret, securityToken } = credentials;
  return securityToken === undefined ? [accessKeySecret] : [accessKeySecret, securityToken];
}

function settleKeys(
  { credentials, dangerouslyAllowLongLivedKeysInBrowser: isAllowed = false }: ClientOptions,
  clock: () => number,
): KeyRing {
  const guard = (given: Credentials) => (isAllowed ? given : refuseKeysInBrowser(given));
  if (typeof credentials === "function")
    return createProvidedKeys(
      async (options) => guard(requireCredentials(await credentials(options))),
      clock,
    );
  return createFixedKeys(guard(requireCredentials(credentials)));
}
