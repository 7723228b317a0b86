import { isJsonObject, type Json, type JsonObject } from "../json-pointer.ts";
import type { Effect, Effects } from "./change.ts";
import { isSame, isSameSet, listMissing, quote } from "./is-same.ts";
import { compareMembers, enter, listNames, type Rule, report, type Scope, type Sides } from "./scope.ts";
import { createTextRule, reportOrder } from "./texts.ts";

/** Clients, and the command that is one, call servers; the double is one. */
function judgeCall(effect: Effect): Partial<Effects> {
  return { types: "fix", client: effect, command: effect };
}

/** Compares the servers by their URLs. */
export const compareServers: Rule = (sides, scope) => {
  const [before, after] = [byUrl(sides.before), byUrl(sides.after)];
  for (const url of listNames(before, after))
    compareServer(url, { before: before[url], after: after[url] }, { sides, scope });
  if (isSameSet(Object.values(before), Object.values(after)) && Object.keys(before).length > 1)
    report(scope, {
      pointer: sides.pointer,
      kind: "servers-reordered",
      sentence: `${scope.label}: the servers stand in another order, and the first that fits is called.`,
      effects: judgeCall("breaking"),
    });
};

function byUrl(servers: Json | undefined): Record<string, JsonObject> {
  const list = Array.isArray(servers) ? servers.filter(isJsonObject) : [];
  return Object.fromEntries(list.map((server) => [String(server.url), server]));
}

interface Servers {
  readonly sides: Sides;
  readonly scope: Scope;
}

function compareServer(
  url: string,
  { before, after }: { readonly before: JsonObject | undefined; readonly after: JsonObject | undefined },
  { sides, scope }: Servers,
): void {
  const list = after ? sides.after : sides.before;
  const index = Array.isArray(list)
    ? list.findIndex((server) => isJsonObject(server) && String(server.url) === url)
    : 0;
  const { pointer } = enter(sides, index);
  const here = { ...scope, label: `Server ${url}` };
  if (before && after) {
    compareMembers({ before, after, pointer }, here, RULES);
    return;
  }
  report(here, {
    pointer,
    kind: after ? "server-added" : "server-removed",
    sentence: `${here.label} was ${after ? "added" : "removed"}.`,
    effects: judgeCall(after ? "addition" : "breaking"),
  });
}

const TEXT = createTextRule("description", {});
const RULES: Readonly<Record<string, Rule>> = {
  description: TEXT,
  "x-evidence": createTextRule("evidence", {}),
  "x-regions": compareRegions,
  "x-network": (sides, scope) =>
    report(scope, {
      pointer: sides.pointer,
      kind: "server-network-changed",
      sentence: `${scope.label}: it is reached from ${quote(sides.after ?? "the internet")} now, and not from ${quote(sides.before ?? "the internet")}.`,
      effects: judgeCall("breaking"),
    }),
  variables: (sides, scope) => {
    for (const name of listNames(sides.before, sides.after)) {
      const here = { ...scope, label: `${scope.label}, variable ${name}` };
      const place = enter(sides, name);
      if (!isSame(place.before, place.after))
        compareMembers(place, here, name === "regionId" ? OF_REGION : OF_VARIABLE);
    }
  },
};

/** A default of the region is not called: a caller names the region. */
const OF_REGION: Readonly<Record<string, Rule>> = {
  description: TEXT,
  default: createTextRule("default-region", {}),
  enum: compareRegions,
};

const OF_VARIABLE: Readonly<Record<string, Rule>> = {
  description: TEXT,
  enum: compareRegions,
  default: (sides, scope) =>
    report(scope, {
      pointer: sides.pointer,
      kind: "server-url-changed",
      sentence: `${scope.label}: ${quote(sides.before)} became ${quote(sides.after)} in the URL that is called.`,
      effects: judgeCall("breaking"),
    }),
};

/** A list of what a server serves; without one it serves whatever comes. */
function compareRegions(sides: Sides, scope: Scope): void {
  const [before, after] = [sides.before, sides.after];
  if (!Array.isArray(before) || !Array.isArray(after)) {
    report(scope, {
      pointer: sides.pointer,
      kind: "server-regions-changed",
      sentence: `${scope.label}: the list ${quote(before)} became ${quote(after)}, so that other regions are called here.`,
      effects: judgeCall("breaking"),
    });
    return;
  }
  const tell = (region: Json, what: "added" | "removed") =>
    report(scope, {
      pointer: sides.pointer,
      kind: `region-${what}`,
      sentence: `${scope.label}: ${quote(region)} was ${what}.`,
      effects: judgeCall(what === "added" ? "addition" : "breaking"),
    });
  for (const region of listMissing(after, before)) tell(region, "added");
  for (const region of listMissing(before, after)) tell(region, "removed");
  if (isSameSet(before, after)) reportOrder(sides, scope, "the regions");
}
