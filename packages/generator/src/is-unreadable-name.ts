/** Names of `Object.prototype` that the engine comes through with. */
const READABLE = new Set(["__proto__", "constructor", "toString"]);

/**
 * Whether openapi-typescript would fail on a property or a schema of this name: it looks names up in objects that inherit
 * `valueOf`, `hasOwnProperty` and the like, and calls what it finds.
 */
export function isUnreadableName(name: string): boolean {
  return Object.hasOwn(Object.prototype, name) && !READABLE.has(name);
}

/** Why such a name is refused. */
export const UNREADABLE =
  "is a name that the engine of the types cannot read: every object has a member of this name";
