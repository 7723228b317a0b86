import { GeneratorError, type Problem } from "./generator-error.ts";
import { followPointer, isJsonObject, type Json, type JsonObject, pointTo } from "./json-pointer.ts";

/** A value and the place where it stands, after references were followed. */
export interface Located<T extends Json = JsonObject> {
  readonly value: T;
  readonly pointer: string;
}

/** Reads one document, follows its local references, and collects what must be refused. */
export class DocumentReader {
  readonly name: string;
  readonly root: JsonObject;
  readonly #problems: Problem[] = [];

  constructor(name: string, root: Json) {
    this.name = name;
    this.root = isJsonObject(root) ? root : {};
    if (!isJsonObject(root)) this.refuse("#", "is not an object");
  }

  /** Notes a problem. Building goes on, so that one run shows all of them. */
  refuse(pointer: string, reason: string): void {
    this.#problems.push({ document: this.name, pointer, reason });
  }

  /** @throws GeneratorError when anything was refused. */
  assertAccepted(): void {
    if (this.#problems.length > 0) throw new GeneratorError(this.#problems);
  }

  /** The object that stands here or that is referred to from here; refuses anything else. */
  readObject(value: Json | undefined, pointer: string): Located | undefined {
    let here: Located<Json> = { value: value ?? null, pointer };
    for (let hops = 0; isJsonObject(here.value) && typeof here.value.$ref === "string"; hops++) {
      const reference = here.value.$ref;
      const target = reference.startsWith("#/") ? followPointer(this.root, reference) : undefined;
      if (target === undefined || hops > 16) {
        this.refuse(here.pointer, `$ref ${reference} leads nowhere in this document`);
        return undefined;
      }
      here = { value: target, pointer: reference };
    }
    if (isJsonObject(here.value)) return { value: here.value, pointer: here.pointer };
    this.refuse(here.pointer, "must be an object");
    return undefined;
  }

  /** The members of an object of objects (`components.schemas`, `examples`, ...), references followed. */
  readMembers(value: Json | undefined, pointer: string): (readonly [string, Located])[] {
    if (value === undefined) return [];
    const owner = this.readObject(value, pointer);
    if (!owner) return [];
    return Object.entries(owner.value).flatMap(([name, member]) => {
      const located = this.readObject(member, pointTo(owner.pointer, name));
      return located ? [[name, located] as const] : [];
    });
  }

  /** The text of a member, or the empty text. */
  readText(owner: JsonObject, key: string): string {
    const value = owner[key];
    return typeof value === "string" ? value : "";
  }
}
