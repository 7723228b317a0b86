import { AnswerTooLargeError, MAX_ANSWER_BYTES } from "./answer-too-large.ts";

/**
 * The body of an answer as text. Its length is counted as it is read, since a compressed body announces another one. An abort
 * lets go of the body.
 *
 * @throws AnswerTooLargeError
 */
export async function readAnswerText({ body, headers }: Response, signal: AbortSignal): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const letGo = () => void reader.cancel().catch(() => {});
  if (Number(headers.get("content-length")) > MAX_ANSWER_BYTES) {
    letGo();
    throw new AnswerTooLargeError();
  }
  signal.addEventListener("abort", letGo, { once: true });
  try {
    return await readAll(reader);
  } catch (error) {
    letGo();
    throw error;
  } finally {
    signal.removeEventListener("abort", letGo);
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    length += chunk.value.length;
    if (length > MAX_ANSWER_BYTES) throw new AnswerTooLargeError();
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}
