import {
  followPointer,
  isJsonObject,
  type Json,
  type JsonObject,
  pointTo,
  splitPointer,
} from "../json-pointer.ts";

/** The document without the lent components that nothing in it comes to; its own ones stay. */
export function dropUnused(whole: JsonObject, own: JsonObject): JsonObject {
  const { components, ...rest } = whole;
  if (!isJsonObject(components)) return whole;
  const used = collectReached(whole, [rest, own]);
  const kept = Object.entries(components).flatMap(([kind, members]) => {
    const entries = Object.entries(isJsonObject(members) ? members : {}).filter(
      ([name]) =>
        used.has(toKey(kind, name)) || followPointer(own, pointTo("#/components", kind, name)) !== undefined,
    );
    return entries.length > 0 ? [[kind, Object.fromEntries(entries)] as const] : [];
  });
  return { ...rest, components: Object.fromEntries(kept) };
}

/** Follows references, those of mappings too, and the names of security schemes. A loop: documents nest deep. */
function collectReached(root: JsonObject, from: readonly Json[]): ReadonlySet<string> {
  const used = new Set<string>();
  const open: Json[] = [...from];
  const reach = (reference: string) => {
    const [top, kind = "", name = ""] = splitPointer(reference);
    if (top !== "components" || used.has(toKey(kind, name))) return;
    used.add(toKey(kind, name));
    open.push(followPointer(root, pointTo("#/components", kind, name)) ?? null);
  };
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (typeof member === "string" && member.startsWith("#/components/")) reach(member);
      if (key === "security")
        for (const name of listSchemes(member)) reach(pointTo("#/components/securitySchemes", name));
      open.push(member);
    }
  }
  return used;
}

function listSchemes(security: Json): string[] {
  return Array.isArray(security) ? security.flatMap((way) => Object.keys(isJsonObject(way) ? way : {})) : [];
}

function toKey(kind: string, name: string): string {
  return `${kind}/${name}`;
}
