import type { NameValue } from "@dataworks-kit/signature";
import type { Random } from "../lab/random.ts";
import { oddText } from "./odd-text.ts";
import type { Answer, CallProbe } from "./probe.ts";

const ORIGINS = ["https://page.example", "http://localhost:3000", "null", "https://\u4e2d.example", "*"];
const ASKED = ["authorization", "x-acs-date,x-acs-action", "traceparent", "*", "a b", "x".repeat(5_000), ""];
/** What a page must be able to send. */
const NEEDED = ["authorization", "content-type", "x-acs-action", "x-acs-date", "x-acs-signature-nonce"];

/** The question of a browser before a page of another origin calls, with whatever the page asks for. */
export function preflightProbe(random: Random): CallProbe {
  const asked = random.chance(0.7) ? random.pick(ASKED) : inHeader(oddText(random));
  const headers: NameValue[] = [
    ["Host", "dataworks.cn-shanghai.aliyuncs.com"],
    ["Origin", random.pick(ORIGINS)],
    ["Access-Control-Request-Method", random.pick(["POST", "GET", "PUT", inHeader(oddText(random)) || "A"])],
    ...(random.chance(0.8) ? [["Access-Control-Request-Headers", asked] as const] : []),
  ];
  const target = random.pick(["/", "/?Action=CreateConnection", "/any/path"]);
  const message = { method: "OPTIONS", target, headers, body: new Uint8Array() };
  return { kind: "call", message, times: 1, expected: "preflight", secrets: [], untold: [] };
}

/** What else stands in a header cannot be read, and is not what is asked here. */
function inHeader(text: string): string {
  return text.replace(CONTROLS, " ").trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a header cannot hold
const CONTROLS = /[\u0000-\u001f\u007f]/g;

/** What is wrong with the answer to a preflight. */
export function preflightProblems({ status, headers, body }: Answer): string[] {
  const allowed = (headers["access-control-allow-headers"] ?? "").split(", ");
  const missing = NEEDED.filter((name) => !allowed.includes(name));
  const odd = allowed.filter((name) => !/^[\w-]{1,64}$/.test(name));
  return [
    ...(status === 204 && body === "" ? [] : [`a preflight is answered with ${status}`]),
    ...(headers["access-control-allow-origin"] === "*"
      ? []
      : ["a preflight is not answered to every origin"]),
    ...missing.map((name) => `a preflight does not allow ${name}`),
    ...odd.map((name) => `a preflight allows ${JSON.stringify(name)}, which is not a name`),
  ];
}
