/** A member of something that was thrown, which may be anything: a getter that throws gives nothing. */
export function readMember(thrown: object, name: string): unknown {
  try {
    return Reflect.get(thrown, name);
  } catch {
    return undefined;
  }
}
