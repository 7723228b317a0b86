import { collectSecrets, type NameValue, type OperationDescriptor } from "@dataworks-kit/wire";
import type { Credentials } from "../credentials/credentials.ts";

/** The call as far as its secrets go. */
export interface SecretPlaces {
  readonly descriptor: OperationDescriptor;
  /** The parameters as they are sent. */
  readonly parameters: readonly NameValue[];
  /** Further texts that the caller named as secrets. */
  readonly named: readonly string[];
}

/** The texts of a call that must not show in an error. They are looked for when an error asks: most calls end without one. */
export class CallSecrets implements Iterable<string> {
  readonly #places: SecretPlaces;
  readonly #ofKeys = new Set<string>();

  constructor(places: SecretPlaces) {
    this.#places = places;
  }

  /** Adds the secrets of a key with which the call is signed. */
  addKey({ accessKeySecret, securityToken = "" }: Credentials): void {
    this.#ofKeys.add(accessKeySecret).add(securityToken);
  }

  /** Those that are secrets wherever they stand: what the caller named, and the keys. */
  listNamed(): string[] {
    return [...this.#places.named, ...this.#ofKeys];
  }

  *[Symbol.iterator](): Iterator<string> {
    const { descriptor, parameters } = this.#places;
    yield* this.listNamed();
    for (const [name, value] of parameters) yield* collectSecrets(descriptor, { [name]: value });
  }
}
