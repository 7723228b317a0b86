import { createRandom, type Random } from "../lab/random.ts";
import { CONTENT_MUTATIONS } from "./content-mutations.ts";
import { creationDraft, type Draft, goodDraft, type Marks } from "./draft.ts";
import { FRAME_MUTATIONS } from "./frame-mutations.ts";
import { MESSAGE_MUTATIONS, readSignature, withWrongSignature } from "./message-mutations.ts";
import { mutated } from "./mutation.ts";
import { PARAMETER_MUTATIONS } from "./parameter-mutations.ts";
import { preflightProbe } from "./preflight.ts";
import type { CallProbe, Probe } from "./probe.ts";
import { signDraft } from "./sign-draft.ts";
import { socketNoise } from "./socket-noise.ts";
import { textNoise } from "./text-noise.ts";
import { KEYS } from "./world.ts";

/** How a probe reaches the double: its `handle` in this process, or HTTP to a process of its own. */
export type Way = "process" | "http";

const TOKENS = [KEYS.guest.securityToken, KEYS.ended.securityToken];

/** Makes what is sent under an index: the same for the same seed, index and way, whatever was sent before. */
export async function makeProbe(seed: number, index: number, way: Way): Promise<Probe> {
  const random = createRandom(seed, index);
  const marks = createMarks(way, index, random.chance(0.3));
  if (random.chance(0.2)) return way === "http" ? socketNoise(random, marks) : textNoise(random);
  if (random.chance(0.03)) return preflightProbe(random);
  const share = random.below(20);
  if (share === 0) return goodCall(random, marks);
  return share === 1 ? tamperedCall(random, marks) : mutatedCall(random, marks);
}

/** A creation that the double must accept, unless its name is taken. */
export async function goodCall(random: Random, marks: Marks): Promise<CallProbe> {
  const probe = createProbe(await signDraft(creationDraft(random, marks)), random);
  const expected = marks.name === TAKEN ? "anything" : "success";
  return { ...probe, expected, secrets: [marks.secret], masked: marks.secret };
}

const TAKEN = "abc";

/** What stands for the secrets inside Content: `createMarks` makes it, with the index of the probe in it. */
export const CONTENT_SECRETS = /Zq\d+qZ/g;

/** What tells the call of an index from others. */
export function createMarks(way: Way, index: number, isNameTaken: boolean): Marks {
  return { name: isNameTaken ? TAKEN : `n${index}`, nonce: `${way}-${index}`, secret: `Zq${index}qZ` };
}

/** A good call whose signature is wrong in one figure: it must be refused, and the right one stays untold. */
async function tamperedCall(random: Random, marks: Marks): Promise<CallProbe> {
  const draft = goodDraft(random, marks);
  const good = await signDraft(draft);
  const message = withWrongSignature(good, random);
  const right = readSignature(good);
  if (right === undefined || readSignature(message) === right) return goodCall(random, marks);
  const { secret } = marks;
  const probe = { ...createProbe(message, random), called: draft.called };
  return { ...probe, expected: "refusal", secrets: [secret], masked: secret, untold: [right] };
}

async function mutatedCall(random: Random, marks: Marks): Promise<CallProbe> {
  const drafts = [...PARAMETER_MUTATIONS, ...FRAME_MUTATIONS, ...CONTENT_MUTATIONS];
  const draft = mutated(goodDraft(random, marks), random.below(4), drafts, random);
  const signed = await signDraft(draft);
  const secrets = collectSecrets(draft);
  if (random.chance(0.7)) {
    const masked = isInItsPlace(draft) ? { masked: draft.secret } : {};
    return { ...createProbe(signed, random), called: draft.called, secrets, ...masked };
  }
  // What happens to it on its way may cut a parameter in two, whose second half nobody knows for a secret.
  const message = mutated(signed, 1 + random.below(2), MESSAGE_MUTATIONS, random);
  return { ...createProbe(message, random), called: draft.called, secrets };
}

function createProbe(message: CallProbe["message"], random: Random): CallProbe {
  const times = random.chance(0.1) ? 2 : 1;
  return { kind: "call", message, times, expected: "anything", secrets: [], untold: [] };
}

/** The secrets that stand where secrets belong; a mutation may have moved one to where it is none. */
function collectSecrets(draft: Draft): string[] {
  const tokens = TOKENS.filter((token) =>
    standsOnlyUnder(draft, token, ["SecurityToken", "x-acs-security-token"]),
  );
  return standsOnlyUnder(draft, draft.secret, ["Content"]) ? [draft.secret, ...tokens] : tokens;
}

function standsOnlyUnder({ query, form, headers }: Draft, secret: string, names: readonly string[]): boolean {
  const others = [...query, ...form, ...headers].filter(([name]) => !names.includes(name));
  return !others.some((pair) => pair.join(" ").includes(secret));
}

/** Whether a secret is the value of a member that is one by its name, or the password in a URL, and nothing else. */
function isInItsPlace(draft: Draft): boolean {
  const { query, form, secret } = draft;
  const places = new RegExp(
    `"(?:accessKey|password|securityToken)\\\\*":\\\\*"${secret}\\\\*"|reader:${secret}@`,
    "g",
  );
  const contents = [...query, ...form].filter(([name]) => name === "Content");
  const rest = contents.map(([, text]) => text.replace(places, ""));
  return standsOnlyUnder(draft, secret, ["Content"]) && !rest.some((text) => text.includes(secret));
}
