import { parseJson } from "@dataworks-kit/wire";

/** An answer that was read: its status and the members of its JSON body. */
export interface ReadAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Reads a JSON answer exactly. */
export async function readAnswer(response: Response): Promise<ReadAnswer> {
  const body: unknown = parseJson(await response.text());
  if (typeof body !== "object" || body === null) throw new TypeError("The answer is not a JSON object.");
  return { status: response.status, body: { ...body } };
}
