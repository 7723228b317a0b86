import { type Literal, type ObjectLiteral, textLiteral } from "../call/literal.ts";
import type { CallModel } from "../call/read-call.ts";
import { DEFAULT_REGION } from "../call/read-endpoint.ts";
import { remarksOf, writeComment } from "../call/remarks-of.ts";
import { compactJson } from "../syntax/compact-json.ts";
import {
  contentHeredoc,
  jsonFunction,
  scriptHead,
  shellLiteral,
  shellWord,
  substitutionsOf,
} from "../syntax/shell.ts";
import type { Language } from "./language.ts";

/** A command; a script for bash around it where its flags cannot say what Content is. */
export const dataworks: Language = {
  title: "Shell, dataworks",
  fileName: "create-connection.sh",
  install: "npm install --global @dataworks-kit/cli",
  write: (call) => {
    const content = call.parameters.find(({ name }) => name === "Content")?.value;
    const head = writeComment([...remarksOf(call), ...refusalsOf(call)], "# ");
    if (content === undefined) return `${head}${commandOf(call)}\n`;
    const flags = contentFlags(content);
    return flags === undefined ? scriptOf(call, content) : `${head}${commandOf(call, flags)}\n`;
  },
};

type Flag = readonly [name: string, value: string];

/** Linux takes 128 KiB for an argument, with the NUL behind it. */
const MAX_ARGUMENT_BYTES = 128 * 1024 - 1;

/** Content without its secrets, and each of them by the name of its variable. Absent when that is not all of it. */
function contentFlags(content: Literal): Flag[] | undefined {
  if (content.kind !== "object") return undefined;
  const rest = content.members.filter(([, { kind }]) => kind !== "variable");
  const json = compactJson({ kind: "object", members: rest });
  if (json === undefined) return undefined;
  const flags: Flag[] = [["--content", json], ...secretFlags(content)];
  return flags.every(isArgument) ? flags : undefined;
}

function secretFlags({ members }: ObjectLiteral): Flag[] {
  return members.flatMap(([member, value]): Flag[] =>
    value.kind === "variable" ? [["--content-secret", `${member}=${value.name}`]] : [],
  );
}

/** Whether an argument can hold it as it is: no NUL, no half of a surrogate pair, and not too long. */
function isArgument([name, value]: Flag): boolean {
  const { length } = new TextEncoder().encode(`${name}=${value}`);
  return !/[\0\p{Cs}]/u.test(value) && length <= MAX_ARGUMENT_BYTES;
}

function commandOf(call: CallModel, flags: readonly Flag[] = []): string {
  const words = flags.map(([name, value]) => `${name}=${shellWord(value)}`);
  const doors = [
    ...(call.endpoint.isOpen ? ["--allow-plain-http"] : []),
    ...(call.isUndocumented ? ["--allow-undocumented-type"] : []),
  ];
  return ["dataworks create-connection", ...wordsOf(call), ...words, ...doors].join(" \\\n  ");
}

/** What no flag lets pass, what changes on the way, and what others on the machine can read. */
function refusalsOf(call: CallModel): string[] {
  const remarks = call.parameters.flatMap(({ name, value, refused }) => [
    ...(refused ? [`The command refuses ${flagOf(name)}: ${refused}.`] : []),
    ...(value.kind === "variable" && name !== "Content"
      ? [`Everyone on this machine can read ${flagOf(name)} while the command runs.`]
      : []),
  ]);
  return [...remarks, ...substitutionsOf(call)];
}

/** Content comes by standard input, so that no secret is an argument. */
function scriptOf(call: CallModel, content: Literal): string {
  const head =
    scriptHead("Adds a data source with the dataworks command.", call, refusalsOf(call)) +
    jsonFunction(content);
  const command = `${commandOf(call)} \\\n  --content -`;
  if (content.kind === "object") return `${head}\n${command} ${contentHeredoc(content)}`;
  return `${head}\nprintf %s ${shellLiteral(content)} | ${command}\n`;
}

function wordsOf({ parameters, region, endpoint }: CallModel): string[] {
  const given = parameters.filter(({ name }) => name !== "RegionId" && name !== "Content");
  return [
    ...(region !== undefined || !endpoint.isNamed
      ? [`--region-id=${shellLiteral(region ?? textLiteral(DEFAULT_REGION))}`]
      : []),
    ...(endpoint.isNamed ? [`--endpoint=${shellWord(endpoint.url)}`] : []),
    ...given.map(({ name, value }) => `${flagOf(name)}=${shellLiteral(value)}`),
  ];
}

function flagOf(name: string): string {
  return `--${name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}`;
}
