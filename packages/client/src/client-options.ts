import type { CreateConnectionInput, FetchRequest } from "@dataworks-kit/api";
import type { StandardSchema } from "@dataworks-kit/api/validate";
import { createNonce } from "@dataworks-kit/signature";
import { type Credentials, requireCredentials } from "./credentials.ts";
import { type EndpointOptions, resolveEndpoint } from "./endpoint.ts";
import { requireOneOf } from "./option-error.ts";
import type { RedactedRequest } from "./transport/redacted-request.ts";
import { ALGORITHMS, type Algorithm, PARAMETER_PLACES, type ParametersIn } from "./transport/signing.ts";

/** How a client calls. Needed are `credentials`, and `regionId` or `endpoint`. */
export interface ClientOptions extends EndpointOptions {
  /** The access key that signs. */
  readonly credentials: Credentials;
  /** Default: `ACS3-HMAC-SHA256`. `HMAC-SHA1` is the older RPC signature. */
  readonly algorithm?: Algorithm;
  /**
   * Where the parameters travel. Default: `body`, since Content holds passwords and URLs end up in access logs. `query`
   * is for gateways that read nothing else.
   */
  readonly parametersIn?: ParametersIn;
  /** Checks the inside of Content too: `createConnectionInputSchema` of `@dataworks-kit/client/validate`. Default: only what is documented is checked. */
  readonly inputSchema?: StandardSchema<CreateConnectionInput>;
  /** Is told of each request just before it is sent, with every secret masked. What it throws is ignored. */
  readonly onRequest?: (request: RedactedRequest) => void;
  /** Default: the global one, looked up for each call. A double's `simulator.fetch` can stand here. */
  readonly fetch?: FetchRequest;
  /** The time of signing in epoch milliseconds. Default: the machine's clock. */
  readonly clock?: () => number;
  /** A fresh nonce for each request. Default: 128 random bits in hex. */
  readonly nonce?: () => string;
}

/** The options, checked and with their defaults. */
export interface Settings {
  readonly endpoint: string;
  readonly regionId: string | undefined;
  readonly credentials: Credentials;
  readonly algorithm: Algorithm;
  readonly parametersIn: ParametersIn;
  readonly inputSchema: StandardSchema<CreateConnectionInput> | undefined;
  readonly onRequest: ((request: RedactedRequest) => void) | undefined;
  readonly fetch: FetchRequest;
  readonly clock: () => number;
  readonly nonce: () => string;
}

/**
 * Checks the options and fills in the defaults. What is given later to the same object has no effect.
 *
 * @throws DataWorksError of kind `config`
 */
export function settle(options: ClientOptions): Settings {
  const { algorithm = ALGORITHMS[0], parametersIn = PARAMETER_PLACES[0] } = options;
  return {
    endpoint: resolveEndpoint(options),
    regionId: options.regionId,
    credentials: requireCredentials(options.credentials),
    algorithm: requireOneOf("algorithm", algorithm, ALGORITHMS),
    parametersIn: requireOneOf("parametersIn", parametersIn, PARAMETER_PLACES),
    inputSchema: options.inputSchema,
    onRequest: options.onRequest,
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    clock: options.clock ?? Date.now,
    nonce: options.nonce ?? createNonce,
  };
}
