/** An instruction of a Dockerfile: `EXPOSE`, `8080`. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** Reads the instructions of a Dockerfile, each with the lines that it continues on; comments are left out. */
export function readDockerfile(file: string): readonly Instruction[] {
  const lines = file
    .replaceAll(/^\s*#.*\n/gm, "")
    .replaceAll(/\\\n\s*/g, "")
    .split("\n");
  return lines.filter(Boolean).map((line) => {
    const [, name = "", text = ""] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
    return { name, text };
  });
}

/** The instructions from the last `FROM` on: what the image is. */
export function readLastStage(instructions: readonly Instruction[]): readonly Instruction[] {
  return instructions.slice(instructions.findLastIndex(({ name }) => name === "FROM"));
}

/**
 * The command of an instruction that starts one, which must need no shell: the list in its text.
 *
 * @throws Error when there is no such instruction
 */
export function readCommand(stage: readonly Instruction[], name: string): readonly string[] {
  const text = stage.find((one) => one.name === name)?.text ?? "";
  const list = /\[.*\]$/.exec(text)?.[0];
  if (list === undefined) throw new Error(`${name} has no list of words: ${text}`);
  return JSON.parse(list);
}
