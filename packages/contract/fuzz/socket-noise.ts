import type { Random } from "../lab/random.ts";
import { creationDraft, type Marks } from "./draft.ts";
import { FRAMES } from "./frames.ts";
import type { NoiseProbe } from "./probe.ts";
import { signDraft } from "./sign-draft.ts";
import { writeRequest } from "./write-request.ts";

type Noise = Omit<NoiseProbe, "kind" | "chunks"> & { readonly bytes: Uint8Array };

/** Bytes as no client sends them, on a connection of their own. */
export async function socketNoise(random: Random, marks: Marks): Promise<NoiseProbe> {
  const { bytes, ...noise } = await anyNoise(random, marks);
  return { kind: "noise", ...noise, chunks: inChunks(bytes, random) };
}

async function anyNoise(random: Random, marks: Marks): Promise<Noise> {
  if (random.chance(0.02)) return oversizeNoise(random);
  const good = await goodBytes(random, marks);
  const part = good.subarray(0, random.below(good.length));
  return random.pick<() => Noise | Promise<Noise>>([
    () => ({ title: "random bytes", ending: "finish", bytes: randomBytes(random, 400) }),
    () => ({ title: "a request with other bytes in it", ending: "finish", bytes: mangled(good, random) }),
    () => ({ title: "a part of a request", ending: "finish", bytes: part }),
    () => ({ title: "a part of a request", ending: "hang up", bytes: part }),
    () => ({ title: "a request whose caller does not wait", ending: "hang up", bytes: good }),
    () => ({ ending: "finish", ...random.pick(FRAMES) }),
    () => pipeline(random, marks),
    () => pipeline(random, marks),
  ])();
}

/** Several calls at once; each must be answered in its turn, also when the bytes after it are not HTTP. */
async function pipeline(random: Random, marks: Marks): Promise<Noise> {
  const expected = Array.from({ length: 1 + random.below(6) }, () =>
    random.chance(0.7) ? ("success" as const) : ("refusal" as const),
  );
  const parts = expected.map(async (wanted, call) => {
    const own = { ...marks, name: `${marks.nonce}-${call}`, nonce: `${marks.nonce}-${call}` };
    const signed = await signDraft(creationDraft(random, own));
    return writeRequest(wanted === "success" ? signed : { ...signed, target: "/?Action=None&Format=JSON" });
  });
  const requests = await Promise.all(parts);
  // The last one again: the double reads it before it has answered the first, and must not carry out both.
  const copies = random.chance(0.3) ? requests.slice(-1) : [];
  const calls = Buffer.concat([...requests, ...copies]);
  const answers = [...expected, ...copies.map(() => "refusal" as const)];
  const noise = { ending: "finish", bytes: calls, expected: answers } as const;
  if (random.chance(0.7)) return { ...noise, title: "calls at once" };
  const bytes = Buffer.concat([calls, Buffer.from("no HTTP at all\r\n\r\n")]);
  return { ...noise, title: "calls at once, then no HTTP", bytes, expected: [...answers, "refusal"] };
}

/** Beyond what the double takes in headers (1,088 KiB) or in a body (1 MiB), or a little below it. */
function oversizeNoise(random: Random): Noise {
  const filler = "a".repeat(random.pick([1_000_000, 1_120_000, 1_300_000]));
  const bytes = Buffer.from(
    random.pick([
      `GET /?Format=JSON&Name=${filler} HTTP/1.1\r\nHost: h\r\n\r\n`,
      `GET /?Format=JSON HTTP/1.1\r\nHost: h\r\nx-acs-note: ${filler}\r\n\r\n`,
      `POST /?Format=JSON HTTP/1.1\r\nHost: h\r\ncontent-length: ${filler.length}\r\n\r\n${filler}`,
    ]),
  );
  return { title: "an oversize request", ending: "finish", bytes, expected: ["refusal"] };
}

/** Its name is its own: whether a call whose caller hung up is carried out must change no other answer. */
async function goodBytes(random: Random, marks: Marks): Promise<Uint8Array> {
  return writeRequest(await signDraft(creationDraft(random, { ...marks, name: marks.nonce })));
}

function randomBytes(random: Random, most: number): Uint8Array {
  return Uint8Array.from({ length: 1 + random.below(most) }, () => random.below(256));
}

function mangled(bytes: Uint8Array, random: Random): Uint8Array {
  let result = Buffer.from(bytes);
  const changes = 1 + random.below(6);
  for (let change = 0; change < changes; change += 1) {
    const at = random.below(result.length + 1);
    const tail = result.subarray(at + random.below(3));
    result = Buffer.concat([result.subarray(0, at), randomBytes(random, 2).subarray(random.below(2)), tail]);
  }
  return result;
}

function inChunks(bytes: Uint8Array, random: Random): Uint8Array[] {
  if (random.chance(0.6)) return [bytes];
  const cuts = Array.from({ length: 1 + random.below(4) }, () => random.below(bytes.length + 1));
  const places = [0, ...cuts.sort((one, other) => one - other), bytes.length];
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}
