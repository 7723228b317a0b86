import { isJsonObject, type Json, type JsonObject, pointTo } from "../json-pointer.ts";
import type { MetadataReader } from "./metadata-reader.ts";

interface Endpoint {
  readonly region: string;
  readonly host: string;
}

/**
 * The servers of a product. The form of a host that most regions have in common is one server with a variable; every other
 * host names its regions.
 */
export function importEndpoints(reader: MetadataReader, list: readonly Json[]): JsonObject[] {
  const endpoints = list.flatMap((entry, index) =>
    readEndpoint(reader, entry, pointTo("#/endpoints", index)),
  );
  const forms = groupBy(endpoints, ({ region, host }) => toForm(host, region));
  const [common] = [...forms]
    .filter(([form]) => form.includes(REGION))
    .sort(([, a], [, b]) => b.length - a.length);
  const [form, regions = []] = common ?? [];
  const named = new Set(regions);
  const others = groupBy(
    endpoints.filter((endpoint) => !named.has(endpoint)),
    ({ host }) => host,
  );
  return [
    ...(form === undefined ? [] : [toServer(form, regions)]),
    ...[...others].map(([host, served]) => ({
      url: `https://${host}`,
      description: NOT_SAID,
      "x-evidence": "documented",
      "x-regions": served.map(({ region }) => region),
    })),
  ];
}

const REGION = "{regionId}";
const NOT_SAID = "The endpoint of the regions that it lists.";

function readEndpoint(reader: MetadataReader, entry: Json, pointer: string): Endpoint[] {
  const { regionId: region, endpoint: host } = isJsonObject(entry) ? entry : {};
  const isHost = typeof host === "string" && /^[a-z\d]([a-z\d.-]{0,250}[a-z\d])?$/i.test(host);
  const isRegion = typeof region === "string" && /^[a-z\d][a-z\d-]{0,60}$/i.test(region);
  if (isHost && isRegion && URL.canParse(`https://${host}`)) return [{ region, host }];
  reader.leaveOut(pointer, "it has no regionId or no endpoint that is the name of a host");
  return [];
}

/** The region stands in a host as a whole word. */
function toForm(host: string, region: string): string {
  const words = new RegExp(`(?<![a-z\\d-])${region}(?![a-z\\d-])|(?<=-)${region}(?=\\.)`);
  return host.replace(words, REGION);
}

function toServer(form: string, endpoints: readonly Endpoint[]): JsonObject {
  const regions = [...new Set(endpoints.map(({ region }) => region))];
  return {
    url: `https://${form}`,
    description: "The public endpoint of a region.",
    "x-evidence": "documented",
    variables: {
      regionId: { description: "A region.", default: regions[0] ?? "", enum: regions },
    },
  };
}

function groupBy<Value>(values: readonly Value[], toKey: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(toKey(value), [...(groups.get(toKey(value)) ?? []), value]);
  return groups;
}
