import type { EndpointDescriptor } from "@dataworks-kit/wire";
import type { DocumentReader } from "./document-reader.ts";
import { isJsonObject, type Json, type JsonObject, pointTo } from "./json-pointer.ts";

/** The variable of a server's URL that stands for a region. */
const REGION = "{regionId}";

/** The servers of a document at which calls can be made: those with an https: URL of a host alone. */
export function readEndpoints(reader: DocumentReader): EndpointDescriptor[] {
  const { servers } = reader.root;
  if (!Array.isArray(servers)) return [];
  return servers.flatMap((server, index) => readEndpoint(reader, server, pointTo("#/servers", index)));
}

function readEndpoint(reader: DocumentReader, server: Json, pointer: string): EndpointDescriptor[] {
  if (!isJsonObject(server)) return [];
  const network = server["x-network"];
  const regions = server["x-regions"];
  if (network !== undefined && network !== "vpc") reader.refuse(pointTo(pointer, "x-network"), "must be vpc");
  if (
    regions !== undefined &&
    !(Array.isArray(regions) && regions.every((region) => typeof region === "string"))
  )
    reader.refuse(pointTo(pointer, "x-regions"), "must be a list of texts");
  const url = fillUrl(server);
  if (url === undefined) return [];
  return [
    {
      url,
      ...(network === "vpc" && { network }),
      ...(Array.isArray(regions) && { regions: regions.map(String) }),
    },
  ];
}

/** Every other variable has its default. */
function fillUrl({ url, variables }: JsonObject): string | undefined {
  const known = isJsonObject(variables) ? variables : {};
  const text = String(url).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const variable = Object.hasOwn(known, name) ? known[name] : undefined;
    const value = isJsonObject(variable) ? variable.default : undefined;
    return whole !== REGION && typeof value === "string" ? value : whole;
  });
  const sample = text.replaceAll(REGION, "region");
  if (!URL.canParse(sample)) return undefined;
  const { protocol, origin } = new URL(sample);
  const isHost = sample === origin || sample === `${origin}/`;
  return protocol === "https:" && isHost ? text.replace(/\/$/, "") : undefined;
}
