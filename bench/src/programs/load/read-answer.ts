/** What has come of an answer. */
export type ReceivedAnswer =
  | { readonly state: "incomplete" }
  | { readonly state: "complete" }
  | { readonly state: "refused"; readonly text: string };

const END_OF_HEAD = "\r\n\r\n";

/** Reads what has come of one answer. An answer that is not a success, or has no length, counts as refused. */
export function readAnswer(received: Buffer): ReceivedAnswer {
  const headLength = received.indexOf(END_OF_HEAD);
  if (headLength < 0) return { state: "incomplete" };
  const head = received.toString("latin1", 0, headLength);
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
  if (!head.startsWith("HTTP/1.1 200 ") || length === undefined)
    return { state: "refused", text: received.toString().slice(0, 2000) };
  const isComplete = received.length >= headLength + END_OF_HEAD.length + Number(length);
  return { state: isComplete ? "complete" : "incomplete" };
}
