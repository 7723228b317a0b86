import type { Sample } from "@dataworks-kit/samples";
import { printable } from "../printable.ts";

/** What a sample needs, for people. */
export function describeSample({ title, fileName, install, environment }: Sample): string {
  const width = Math.max(...environment.map(({ name }) => name.length));
  return printable(
    [
      `${title}. Save it as ${fileName}.`,
      ...(install === "" ? [] : [`  Install  ${install}`]),
      ...environment.map(({ name, meaning }) => `  Set      ${name.padEnd(width)}  ${meaning}`),
      "",
    ].join("\n"),
  );
}
