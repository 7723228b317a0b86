import { expect, test } from "vitest";
import { requestBytes } from "./request-bytes.ts";

test("A request has its line, its headers with host and length, and its body in UTF-8", () => {
  const sample = { target: "/?a=1", headers: { accept: "application/json" }, body: "Name=ü" };
  expect(requestBytes(sample, "127.0.0.1:80").toString()).toBe(
    "POST /?a=1 HTTP/1.1\r\nhost: 127.0.0.1:80\r\naccept: application/json\r\ncontent-length: 7\r\n\r\nName=ü",
  );
});
