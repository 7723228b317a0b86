/**
 * Whether every object has a member of this name, such as `constructor` and `valueOf`. Generated code could not tell such a
 * property from the inherited one, nor could a type: an object without it would not fit. Types know no `__proto__`.
 */
export function isUnreadableName(name: string): boolean {
  return name !== "__proto__" && Object.hasOwn(Object.prototype, name);
}

/** Why such a name is refused. */
export const UNREADABLE =
  "is not a name that code can use: every object of JavaScript has a member of this name";
