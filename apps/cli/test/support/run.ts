import { runCli } from "../../src/run-cli.ts";

/** What a run printed, and its exit code. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a test may change of the outside. */
export interface Outside {
  readonly env?: Record<string, string>;
  readonly files?: Readonly<Record<string, string>>;
  readonly interrupted?: AbortSignal;
  /** Somebody sits at the terminal and types this. */
  readonly answer?: string | (() => string);
  readonly columns?: number;
  /** The terminal on which progress shows. */
  readonly progress?: NodeJS.WriteStream;
}

export const KEY = { ALIBABA_CLOUD_ACCESS_KEY_ID: "testid", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "testsecret" };

/** Runs the command in this process. `-` is a file like any other. */
export async function run(args: readonly string[], outside: Outside = {}): Promise<Run> {
  const written = { out: "", err: "" };
  const code = await runCli(args, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    flush: async () => undefined,
    env: outside.env ?? KEY,
    read: async (path, maxBytes) => {
      const text = outside.files?.[path];
      if (text === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      if (Buffer.byteLength(text) > maxBytes) throw new Error(`it is larger than ${maxBytes} bytes`);
      return text;
    },
    columns: outside.columns,
    progress: outside.progress,
    ask:
      outside.answer === undefined
        ? undefined
        : async (question) => {
            written.err += question;
            const { answer = "" } = outside;
            return `${typeof answer === "string" ? answer : answer()}\n`;
          },
    interrupted: outside.interrupted ?? new AbortController().signal,
  });
  return { code, ...written };
}
