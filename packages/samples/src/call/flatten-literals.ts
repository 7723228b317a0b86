import type { Literal } from "./literal.ts";
import type { GivenParameter } from "./read-call.ts";

/** The pairs of a parameter as they travel: one, or `Key.1.Sub` for an array or object that is not JSON in a string. */
export function flattenLiterals({
  name,
  descriptor,
  value,
}: GivenParameter): (readonly [name: string, value: Literal])[] {
  return descriptor.json ? [[name, value]] : flattenLiteral(name, value);
}

function flattenLiteral(name: string, value: Literal): (readonly [name: string, value: Literal])[] {
  if (value.kind === "list")
    return value.items.flatMap((item, index) => flattenLiteral(`${name}.${index + 1}`, item));
  if (value.kind === "object")
    return value.members.flatMap(([member, inner]) => flattenLiteral(`${name}.${member}`, inner));
  // As every client of the protocol leaves it out.
  return value.kind === "constant" && value.value === null ? [] : [[name, value]];
}
