import { type Literal, textOfScalar } from "../call/literal.ts";
import type { CallModel } from "../call/read-call.ts";
import { DEFAULT_REGION } from "../call/read-endpoint.ts";
import type { Language } from "../create-sample.ts";
import { contentHeredoc, jsonFunction, scriptHead, shellWord } from "../syntax/shell.ts";

/** A script for bash around the command of this project. */
export const dataworks: Language = {
  title: "Shell, dataworks",
  fileName: "create-connection.sh",
  install: "npm install --global @dataworks-kit/cli",
  write: (call) => {
    const content = call.parameters.find(({ name }) => name === "Content")?.value;
    const head = scriptHead("Adds a data source with the dataworks command.", call);
    return `${head}${jsonFunction(content)}\n${commandOf(call, content)}`;
  },
};

/** Content comes by standard input, so that no secret is an argument. */
function commandOf(call: CallModel, content: Literal | undefined): string {
  const command = ["dataworks create-connection", ...flagsOf(call)].join(" \\\n  ");
  if (content === undefined) return `${command}\n`;
  if (content.kind === "object") return `${command} \\\n  --content - ${contentHeredoc(content)}`;
  const text = content.kind === "variable" ? `"$${content.name}"` : shellWord(textOfScalar(content));
  return `printf %s ${text} | ${command} \\\n  --content -\n`;
}

function flagsOf({ parameters, regionId, endpoint, namesEndpoint }: CallModel): string[] {
  const server = [
    ...(regionId !== undefined || !namesEndpoint
      ? [`--region-id=${shellWord(regionId ?? DEFAULT_REGION)}`]
      : []),
    ...(namesEndpoint ? [`--endpoint=${shellWord(endpoint.origin)}`] : []),
  ];
  const given = parameters.filter(({ name }) => name !== "RegionId" && name !== "Content");
  return [...server, ...given.map(({ name, value }) => `${flagOf(name)}=${shellWord(textOfScalar(value))}`)];
}

function flagOf(name: string): string {
  return `--${name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}`;
}
