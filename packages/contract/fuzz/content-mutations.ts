import { createConnectionExamples } from "@dataworks-kit/api";
import type { Random } from "../lab/random.ts";
import type { Draft } from "./draft.ts";
import { changeNamed, type Mutation, otherCase } from "./mutation.ts";
import { broken, jsonValue, oddJson, oddMember } from "./odd-json.ts";
import { oddNumber } from "./odd-text.ts";

/** A member of Content: its name, and its value as JSON text. */
type Member = readonly [name: string, json: string];
type MembersChange = (members: readonly Member[], random: Random, draft: Draft) => readonly Member[];

const CONTENTS = Object.values(createConnectionExamples.inputs).map(({ Content }) => JSON.stringify(Content));
/** Longer texts were made by chance and are too deep to be written again. */
const LONGEST_READ = 5_000;

/** What Content may be made of its members. */
const MEMBER_CHANGES: readonly MembersChange[] = [
  (members, random) => changeMember(members, random, () => []),
  (members, random) =>
    changeMember(members, random, ([name]) => [[name, jsonValue(random, random.below(3))]]),
  (members, random) => changeMember(members, random, ([name, json]) => [[otherCase(name, random), json]]),
  (members, random) => changeMember(members, random, ([name]) => [[name, oddNumber(random)]]),
  (members, random) => changeMember(members, random, ([name, json]) => [[name, `[${json}]`]]),
  (members, random) =>
    changeMember(members, random, ([name, json]) => [
      [name, json],
      [name, jsonValue(random, 1)],
    ]),
  (members, random) => changeMember(members, random, ([name, json]) => [[name, JSON.stringify(json)]]),
  (members, random, { secret }) => changeMember(members, random, ([name]) => [[name, urlWith(secret)]]),
  (members, _, { secret }) => [...members, ["password", JSON.stringify(secret)]],
  (members, random) => [...members, ["tag", random.pick(['"rds"', '"public"', '"odd"', "7"])]],
];

/** Content of another shape, of another type, or none at all. The call is signed with it. */
export const CONTENT_MUTATIONS: readonly Mutation<Draft>[] = [
  (draft, random) => changeContent(draft, () => oddJson(random)),
  (draft, random) => changeContent(draft, () => random.pick(CONTENTS)),
  (draft, random) => changeContent(draft, (text) => broken(text, random)),
  (draft, random) =>
    changeContent(draft, (text) => random.pick([`[${text}]`, `\ufeff${text}`, ` ${text}\n`, `${text},`])),
  (draft) => changeContent(draft, (text) => JSON.stringify(text)),
  (draft, random) => changeContent(draft, (text) => text.replace(/\}$/, `,${oddMember(random)}}`)),
  ...MEMBER_CHANGES.map(
    (change): Mutation<Draft> =>
      (draft, random) =>
        changeContent(draft, (text) => withMembers(text, (members) => change(members, random, draft))),
  ),
];

function changeContent(draft: Draft, change: (text: string) => string): Draft {
  return changeNamed(draft, ["Content"], ([name, text]) => [[name, change(text)]]);
}

function withMembers(text: string, change: (members: readonly Member[]) => readonly Member[]): string {
  const members = readMembers(text);
  if (!members) return text;
  return `{${change(members)
    .map(([name, json]) => `${JSON.stringify(name)}:${json}`)
    .join(",")}}`;
}

function readMembers(text: string): Member[] | undefined {
  if (text.length > LONGEST_READ || !text.startsWith("{")) return undefined;
  try {
    return Object.entries(JSON.parse(text)).map(([name, value]) => [name, JSON.stringify(value)]);
  } catch {
    return undefined;
  }
}

function changeMember(
  members: readonly Member[],
  random: Random,
  change: (member: Member) => readonly Member[],
): Member[] {
  const chosen = random.below(members.length);
  return members.flatMap((member, index) => (index === chosen ? change(member) : [member]));
}

/** A place where passwords stand although the name of the member does not say so. */
function urlWith(secret: string): string {
  return JSON.stringify(`jdbc:mysql://reader:${secret}@host:3306/orders`);
}
