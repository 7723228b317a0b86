import { type CallOptions, type FetchRequest, type OperationDescriptor, secretsIn } from "@dataworks-kit/api";
import { type FetchResult, readAnswer } from "./answer/read-answer.ts";
import type { Settings } from "./client-options.ts";
import { errorOf } from "./error-of.ts";
import { requireInput } from "./input/require-input.ts";
import { withSignature } from "./transport/with-signature.ts";

/** An operation that can be called: what the generator knows of it, and how its answer is told from others. */
export interface Operation<Input extends object, Output> {
  readonly descriptor: OperationDescriptor;
  readonly send: (
    options: { readonly baseUrl: string; readonly fetch: FetchRequest },
    input: Input,
    callOptions: CallOptions,
  ) => Promise<FetchResult<Output>>;
  /** Whether a body is an answer of this operation. */
  readonly isOutput: (body: object) => boolean;
}

/**
 * Carries out one call: checks the input, signs and sends, reads the answer.
 *
 * @throws DataWorksError, whatever fails
 */
export async function callOperation<Input extends object, Output>(
  operation: Operation<Input, Output>,
  settings: Settings,
  input: Input,
  options: CallOptions = {},
): Promise<Output> {
  const { descriptor } = operation;
  const complete = settings.regionId === undefined ? input : { RegionId: settings.regionId, ...input };
  await requireInput(complete, descriptor, settings.inputSchema);
  const secrets = [...credentialSecrets(settings), ...secretsIn(descriptor, complete)];
  const place = { operation: descriptor.action, endpoint: settings.endpoint, secrets };
  const sent: { request?: Request; response?: Response } = {};
  const transport = withSignature(settings.fetch, settings, descriptor);
  const fetch: FetchRequest = async (request) => {
    sent.request = request;
    sent.response = await transport(request);
    return sent.response;
  };
  try {
    options.signal?.throwIfAborted();
    const result = await operation.send({ baseUrl: settings.endpoint, fetch }, complete, options);
    return readAnswer(result, operation.isOutput, place);
  } catch (thrown) {
    throw errorOf(thrown, { ...place, ...sent, signal: options.signal });
  }
}

function credentialSecrets({ credentials }: Settings): string[] {
  const { accessKeySecret, securityToken } = credentials;
  return securityToken === undefined ? [accessKeySecret] : [accessKeySecret, securityToken];
}
