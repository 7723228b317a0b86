import { expect, test } from "vitest";
import { readAnswer } from "./read-answer.ts";

const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\n";

test.each([
  { given: "HTTP/1.1 200 OK\r\nContent-Len", want: "incomplete" },
  { given: HEAD, want: "incomplete" },
  { given: `${HEAD}hell`, want: "incomplete" },
  { given: `${HEAD}hello`, want: "complete" },
  { given: "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n", want: "refused" },
  { given: "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n", want: "refused" },
])("$given is $want", ({ given, want }) => {
  expect(readAnswer(Buffer.from(given)).state).toBe(want);
});
