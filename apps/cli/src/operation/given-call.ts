import type { OperationContract, OperationDocumentation } from "@dataworks-kit/wire";
import type { Terminal } from "../terminal.ts";
import type { ClientFlags } from "./client-flags.ts";

/** What the flags say beside the parameters. */
export interface Flags extends ClientFlags {
  /** Every page of a list. */
  readonly all?: boolean;
  readonly showSecrets?: boolean;
  /** Looks what became of a call without a clear answer. */
  readonly look?: boolean;
  /** Goes on without a question. */
  readonly yes?: boolean;
}

/** A call as the command line gives it. */
export interface GivenCall {
  /** The command. */
  readonly name: string;
  readonly contract: OperationContract;
  readonly documentation: OperationDocumentation;
  readonly input: Readonly<Record<string, unknown>>;
  /** Values that must show nowhere. */
  readonly secrets: readonly string[];
}

/** How a call is made and told. */
export interface Way {
  readonly flags: Flags;
  readonly terminal: Terminal;
}
