import type { NameValue } from "@dataworks-kit/wire";
import type { Signing } from "../state/explorer-state.ts";

/** The parameters of a call by where they travel. */
export interface Places {
  readonly query: readonly NameValue[];
  readonly form: readonly NameValue[];
}

/** Parts parameters into query and form. A GET has no body, so all of them are in its query. */
export function placesOf(
  pairs: readonly NameValue[],
  { method, parametersIn }: Pick<Signing, "method" | "parametersIn">,
  isForForm: (pair: NameValue) => boolean,
): Places {
  if (method === "GET" || parametersIn === "query") return { query: pairs, form: [] };
  if (parametersIn === "form") return { query: [], form: pairs };
  return { query: pairs.filter((pair) => !isForForm(pair)), form: pairs.filter(isForForm) };
}
