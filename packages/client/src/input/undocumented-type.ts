import type { CreateConnectionInput, CreateConnectionParameters } from "@dataworks-kit/api";

/** An input whose ConnectionType the vendor does not document. */
export interface UndocumentedTypeInput extends CreateConnectionParameters {
  readonly ConnectionType: string;
  readonly SubType?: string;
  /** A JSON object, or its text. */
  readonly Content: object | string;
}

const UNDOCUMENTED = Symbol("the ConnectionType is not documented");

/**
 * The open door: lets an input with any ConnectionType, SubType and Content pass. Everything else is still checked; the
 * service decides about these three.
 */
export function undocumentedType(input: UndocumentedTypeInput): CreateConnectionInput {
  return { ...input, [UNDOCUMENTED]: true } as CreateConnectionInput & { [UNDOCUMENTED]: true };
}

/** Whether an input came through the open door. */
export function isUndocumentedType(input: object): boolean {
  return UNDOCUMENTED in input;
}
