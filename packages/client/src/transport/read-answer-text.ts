/** Far more than any answer; the bound keeps what is no answer out of memory. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * The body of an answer as text.
 *
 * @throws RangeError when it is larger than 1 MiB
 */
export async function readAnswerText(response: Response): Promise<string> {
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  if (length <= MAX_ANSWER_BYTES) return response.text();
  if (length > MAX_ANSWER_BYTES) throw tooLarge();
  return response.body ? boundedText(response.body) : "";
}

async function boundedText(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    length += chunk.value.length;
    text += decoder.decode(chunk.value, { stream: true });
    if (length > MAX_ANSWER_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
  }
  return text + decoder.decode();
}

function tooLarge(): RangeError {
  return new RangeError(`The answer is larger than ${MAX_ANSWER_BYTES} bytes.`);
}
