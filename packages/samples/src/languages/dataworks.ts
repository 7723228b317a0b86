import { isDestructive } from "@dataworks-kit/wire";
import { listRemarks, writeComment } from "../call/list-remarks.ts";
import { type Literal, toTextLiteral } from "../call/literal.ts";
import { toCommandFlag, toCommandName, toKebab } from "../call/names.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import { DEFAULT_REGION } from "../call/read-endpoint.ts";
import {
  listSubstitutions,
  quoteShellWord,
  writeHeredoc,
  writeJsonFunction,
  writeScriptHead,
  writeShellWord,
} from "../syntax/shell.ts";
import { writeCompactJson } from "../syntax/write-compact-json.ts";
import type { Language } from "./language.ts";
import { refuseOtherProducts } from "./typed-client.ts";

/** A command; a script for bash around it where its flags cannot say what Content is. */
export const dataworks: Language = {
  title: "Shell, dataworks",
  fileName: ({ action }) => `${toKebab(action)}.sh`,
  findRefusal: refuseOtherProducts,
  install: "npm install --global @dataworks-kit/cli",
  write: (call) => {
    const secret = call.parameters.find(({ descriptor }) => descriptor.secrets !== undefined);
    const head = writeComment([...listRemarks(call), ...listRefusals(call)], "# ");
    if (secret === undefined) return `${head}${writeCommand(call)}\n`;
    const flags = writeSecretFlags(secret);
    return flags === undefined ? writeScript(call, secret) : `${head}${writeCommand(call, flags)}\n`;
  },
};

type Flag = readonly [name: string, value: string];

/** Linux takes 128 KiB for an argument, with the NUL behind it. */
const MAX_ARGUMENT_BYTES = 128 * 1024 - 1;

/** JSON without its secrets, and each of them by the name of its variable. Absent when that is not all of it. */
function writeSecretFlags({ name, value }: GivenParameter): Flag[] | undefined {
  if (value.kind !== "object") return undefined;
  const rest = value.members.filter(([, { kind }]) => kind !== "variable");
  const json = writeCompactJson({ kind: "object", members: rest });
  if (json === undefined) return undefined;
  const secrets = value.members.flatMap(([member, inner]): Flag[] =>
    inner.kind === "variable" ? [[`${toCommandFlag(name)}-secret`, `${member}=${inner.name}`]] : [],
  );
  const flags: Flag[] = [[toCommandFlag(name), json], ...secrets];
  return flags.every(isArgument) ? flags : undefined;
}

/** Whether an argument can hold it as it is: no NUL, no half of a surrogate pair, and not too long. */
function isArgument([name, value]: Flag): boolean {
  const { length } = new TextEncoder().encode(`${name}=${value}`);
  return !/[\0\p{Cs}]/u.test(value) && length <= MAX_ARGUMENT_BYTES;
}

function writeCommand(call: CallModel, flags: readonly Flag[] = []): string {
  const words = flags.map(([name, value]) => `${name}=${quoteShellWord(value)}`);
  const doors = [
    ...(call.endpoint.isOpen ? ["--allow-plain-http"] : []),
    ...(call.isUndocumented ? ["--allow-undocumented-type"] : []),
    // The command asks before it removes something, and a script has nobody to ask.
    ...(isDestructive(call.operation) ? ["--yes"] : []),
  ];
  return [
    `dataworks ${toCommandName(call.operation.operationId)}`,
    ...writeWords(call),
    ...words,
    ...doors,
  ].join(" \\\n  ");
}

/** What no flag lets pass, what changes on the way, and what others on the machine can read. */
function listRefusals(call: CallModel): string[] {
  const remarks = call.parameters.flatMap(({ name, descriptor, value, refused }) => [
    ...(refused ? [`The command refuses ${toCommandFlag(name)}: ${refused}.`] : []),
    ...(value.kind === "variable" && !descriptor.secrets
      ? [`Everyone on this machine can read ${toCommandFlag(name)} while the command runs.`]
      : []),
  ]);
  return [...remarks, ...listSubstitutions(call)];
}

/** JSON with secrets comes by standard input, so that no secret is an argument. */
function writeScript(call: CallModel, { name, value }: GivenParameter): string {
  const purpose = `Calls ${call.operation.action} with the dataworks command.`;
  const head = writeScriptHead(purpose, call, listRefusals(call)) + writeJsonFunction(value);
  const command = `${writeCommand(call)} \\\n  ${toCommandFlag(name)} -`;
  if (value.kind === "object" || value.kind === "list") return `${head}\n${command} ${writeHeredoc(value)}`;
  return `${head}\nprintf %s ${writeShellWord(value)} | ${command}\n`;
}

function writeWords({ parameters, region, endpoint }: CallModel): string[] {
  const given = parameters.filter(({ name, descriptor }) => name !== "RegionId" && !descriptor.secrets);
  return [
    ...(region !== undefined || !endpoint.isNamed
      ? [`--region-id=${writeShellWord(region ?? toTextLiteral(DEFAULT_REGION))}`]
      : []),
    ...(endpoint.isNamed ? [`--endpoint=${quoteShellWord(endpoint.url)}`] : []),
    ...given.map(({ name, value }) => `${toCommandFlag(name)}=${writeWord(value)}`),
  ];
}

/** JSON without a secret is an argument as it is. */
function writeWord(value: Literal): string {
  const json = value.kind === "object" || value.kind === "list" ? writeCompactJson(value) : undefined;
  return json === undefined ? writeShellWord(value) : quoteShellWord(json);
}
