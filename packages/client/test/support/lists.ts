import type { RecordedRequest, Reply } from "./recorded-server.ts";
import { replyWith } from "./recorded-server.ts";

/** A data source as a list shows it. */
export const createItem = (Id: number, Name = `source-${Id}`) => ({
  Id,
  Name,
  ProjectId: 1,
  EnvType: 1,
  ConnectionType: "rds",
  SubType: "mysql",
  Status: 1,
  GmtCreate: "Mar 17, 2021 4:09:32 PM",
});

/** An answer of ListConnections, without a total where that is `null`. */
export function writeList(items: readonly object[], total: number | null = items.length): string {
  const count = total !== null && { TotalCount: total };
  return JSON.stringify({ RequestId: "r", Success: true, Data: { Connections: items, ...count } });
}

/** The page that a request asks for. */
export function readPageNumber({ url }: RecordedRequest): number {
  return Number(new URL(url, "http://host").searchParams.get("PageNumber"));
}

/** A server of lists: the pages in turn, by the number that is asked for. */
export function replyWithPages(pages: readonly (readonly object[])[], total: number | null = null): Reply {
  return (response, request) =>
    replyWith(200, writeList(pages[readPageNumber(request) - 1] ?? [], total))(response, request);
}

/** One reply for each Action. */
export function replyByAction(replies: Readonly<Record<string, Reply>>): Reply {
  return (response, request) => {
    const action = String(request.headers["x-acs-action"]);
    (replies[action] ?? replyWith(404, `no reply to ${action}`))(response, request);
  };
}
