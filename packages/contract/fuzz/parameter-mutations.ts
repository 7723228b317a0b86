import type { NameValue } from "@dataworks-kit/signature";
import type { Random } from "../lab/random.ts";
import type { Draft } from "./draft.ts";
import { changeOne, type Mutation, otherCase, type PairChange, setNamed } from "./mutation.ts";
import { oddJson } from "./odd-json.ts";
import { anyText, oddNumber, oddText } from "./odd-text.ts";

/** Parameters that are not as they should be, in query and form. The call is signed with them. */
export const PARAMETER_MUTATIONS: readonly Mutation<Draft>[] = [
  (draft, random) => changeParameter(draft, random, () => []),
  (draft, random) => changeParameter(draft, random, (pair) => [pair, pair]),
  (draft, random) =>
    changeParameter(draft, random, ([name, value]) => [
      [name, value],
      [name, oddText(random)],
    ]),
  (draft, random) => changeParameter(draft, random, ([name]) => [[name, oddText(random)]]),
  (draft, random) => changeParameter(draft, random, ([name]) => [[name, oddNumber(random)]]),
  (draft, random) => changeParameter(draft, random, ([name]) => [[name, oddJson(random)]]),
  (draft, random) => changeParameter(draft, random, ([name, value]) => [[otherCase(name, random), value]]),
  (draft, random) => changeParameter(draft, random, ([, value]) => [[oddName(random), value]]),
  (draft, random) =>
    changeParameter(draft, random, ([name, value]) => [[name, `${value}${oddText(random)}`]]),
  (draft, random) => setNamed(draft, [random.pick(OWN)], oddText(random)),
  (draft, random) => setNamed(draft, ["ProjectId", "EnvType"], oddNumber(random)),
  (draft, random) => setNamed(draft, ["ProjectId"], random.pick(["0", "2", "3", "404"])),
  (draft, random) => setNamed(draft, ["EnvType"], random.pick(["0", "1", "2", "-1", "01"])),
  (draft, random) =>
    setNamed(draft, ["ConnectionType"], random.pick(["odps", "oss", "mysql", "hologres", "redis"])),
  swapPlaces,
  swapValues,
  doubleElsewhere,
  addUnknown,
];

const OWN = "RegionId ProjectId Name Description ConnectionType SubType EnvType Content".split(" ");

/** Names that mean something where no parameter of this operation has them. */
const NAMES = "Content.1 Tag.1.Key Name. . Signature SecurityToken Format".split(" ");

function changeParameter(draft: Draft, random: Random, change: PairChange): Draft {
  const place = choosePlace(draft, random);
  return { ...draft, [place]: changeOne(draft[place], random, change) };
}

/** Query or form; one that has parameters, if any has. */
function choosePlace({ query, form }: Draft, random: Random): "query" | "form" {
  if (query.length === 0) return "form";
  return form.length > 0 && random.chance(0.5) ? "form" : "query";
}

function oddName(random: Random): string {
  return random.pick([oddText(random), ...NAMES]);
}

/** Some of the parameters travel in the other place. */
function swapPlaces(draft: Draft, random: Random): Draft {
  const moves = (pairs: readonly NameValue[]) => pairs.filter(() => random.chance(0.3));
  const [toForm, toQuery] = [moves(draft.query), moves(draft.form)];
  return {
    ...draft,
    query: [...draft.query.filter((pair) => !toForm.includes(pair)), ...toQuery],
    form: [...draft.form.filter((pair) => !toQuery.includes(pair)), ...toForm],
  };
}

function swapValues(draft: Draft, random: Random): Draft {
  const place = choosePlace(draft, random);
  const list = draft[place];
  const [one, other] = [random.below(list.length), random.below(list.length)];
  const valueAt = (index: number) => list[index]?.[1] ?? "";
  const values = new Map([
    [one, valueAt(other)],
    [other, valueAt(one)],
  ]);
  return { ...draft, [place]: list.map(([name, value], index) => [name, values.get(index) ?? value]) };
}

function doubleElsewhere(draft: Draft, random: Random): Draft {
  const place = choosePlace(draft, random);
  const pair = draft[place][random.below(draft[place].length)];
  if (!pair) return draft;
  const other = place === "query" ? "form" : "query";
  const copy: NameValue = random.chance(0.5) ? pair : [pair[0], oddText(random)];
  return { ...draft, [other]: [...draft[other], copy] };
}

function addUnknown(draft: Draft, random: Random): Draft {
  const count = random.chance(0.02) ? 3_000 : 1 + random.below(3);
  const added = Array.from(
    { length: count },
    (): NameValue => [`X${anyText(random, 5)}`, anyText(random, 5)],
  );
  const place = choosePlace(draft, random);
  return { ...draft, [place]: [...draft[place], ...added] };
}
