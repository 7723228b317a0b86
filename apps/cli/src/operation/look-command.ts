import type { OperationDescriptor } from "@dataworks-kit/wire";
import { printableLine } from "../printable.ts";
import type { ClientFlags } from "./client-flags.ts";
import { flagWords, quoteWord } from "./example-command.ts";
import { findOperation } from "./operations.ts";

/** The command that looks whether a call was carried out, in the same place as that was called; nothing if there is none. */
export function lookCommand(
  operation: OperationDescriptor,
  input: Readonly<Record<string, unknown>>,
  { regionId, profile, network, endpoint }: ClientFlags,
): string | undefined {
  const name = findOperation(operation.look?.action, operation)?.name;
  if (!name) return undefined;
  const place = {
    "region-id": regionId,
    profile,
    network: network === "vpc" ? network : undefined,
    endpoint,
  };
  const words = Object.entries(place).flatMap(([flag, value]) =>
    value === undefined ? [] : [`--${flag} ${quoteWord(value)}`],
  );
  const by = operation.parameters.filter((parameter) => operation.look?.by.includes(parameter.name));
  const line = ["dataworks", name, ...words, ...flagWords(by, input)].join(" ");
  // An escape would not reach the command as what it stands for.
  return printableLine(line) === line ? line : undefined;
}
