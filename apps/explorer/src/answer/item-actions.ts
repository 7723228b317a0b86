import { writeMember } from "../call/json-text.ts";
import { OPERATIONS, type OpenedOperation, type OperationEntry } from "../call/opened-operation.ts";
import type { Values } from "../call/parameter.ts";

/** An operation that goes on from an item of a list. */
export interface ItemAction {
  /** The name of its method. */
  readonly name: string;
  readonly action: string;
  /** The parameter that takes the item's id, and the member of the item that holds it. */
  readonly id: { readonly parameter: string; readonly member: string };
}

/** The operations of the same version that take the id of an item: of `ListConnections`, those that end with `Connection`. */
export function listItemActions({
  operation: list,
}: Pick<OpenedOperation, "operation">): readonly ItemAction[] {
  const noun = /^List(\w+)s$/.exec(list.action)?.[1];
  if (noun === undefined) return [];
  const look = OPERATIONS.find(({ operation }) => operation.look?.action === list.action)?.operation.look;
  const id = { parameter: `${noun}Id`, member: look?.id ?? "Id" };
  return OPERATIONS.filter((entry) => takes(entry, list.version, id.parameter)).map(
    ({ name, operation }) => ({
      name,
      action: operation.action,
      id,
    }),
  );
}

function takes({ operation }: OperationEntry, version: string, parameter: string): boolean {
  return operation.version === version && operation.parameters.some(({ name }) => name === parameter);
}

/**
 * What an item says of the call that goes on from it: its id, and every member that has the name of a parameter, unless
 * the parameter cannot take it: a list may show as a number what a call sets by a word.
 */
export function toItemValues({ name, id }: ItemAction, item: ReadonlyMap<string, unknown>): Values {
  const target = OPERATIONS.find((entry) => entry.name === name)?.operation;
  const alike = (target?.parameters ?? []).filter((parameter) => item.has(parameter.name));
  const texts = alike.flatMap(({ name: member, enum: listed, open }): [string, string][] => {
    const text = writeMember(item.get(member));
    return listed && !open && !listed.some((value) => String(value) === text) ? [] : [[member, text]];
  });
  return Object.fromEntries([...texts, [id.parameter, writeMember(item.get(id.member))]]);
}

/** The operation that lists what this one creates, changes or deletes. */
export function findList({ operation }: Pick<OpenedOperation, "operation">): OperationEntry | undefined {
  const { action, version, look } = operation;
  const noun = /^(?:Create|Update|Delete|Get)(\w+)$/.exec(action)?.[1];
  const wanted = look?.action ?? `List${noun}s`;
  return OPERATIONS.find((entry) => entry.operation.action === wanted && entry.operation.version === version);
}
