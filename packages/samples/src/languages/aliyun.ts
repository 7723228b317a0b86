import { textLiteral, textOfScalar } from "../call/literal.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import { DEFAULT_REGION, type Endpoint } from "../call/read-endpoint.ts";
import { violationsOf } from "../call/remarks-of.ts";
import { contentFunction, scriptHead, shellLiteral, shellWord, substitutionsOf } from "../syntax/shell.ts";
import type { Language } from "./language.ts";

/** A script for bash around the vendor's command line, which knows the operation only when it is forced to. */
export const aliyun: Language = {
  title: "Shell, aliyun",
  fileName: "create-connection.sh",
  install: "brew install aliyun-cli",
  write: (
    call,
  ) => `${scriptHead("Adds a data source with the aliyun command.", call, [...violationsOf(call), ...substitutionsOf(call)])}${contentFunction(call)}
# It refuses version 2020-05-18 of dataworks-public, which it does not know; of a product unknown to it, --force passes all.
# It takes Content as an argument and sends it in the URL: everyone on this machine can read it while the command runs.
# IGNORE_PROFILE: the access key of the environment counts, and not one that was configured.
ALIBABA_CLOUD_IGNORE_PROFILE=TRUE aliyun dataworks CreateConnection --version 2020-05-18 --force \\
${wordsOf(call).join(" \\\n")}
`,
};

function wordsOf({ parameters, region, endpoint }: CallModel): string[] {
  const given = parameters.filter(({ name }) => name !== "RegionId");
  return [
    `  --method POST --region ${shellLiteral(region ?? textLiteral(DEFAULT_REGION))} --endpoint ${shellWord(hostOf(endpoint))}`,
    ...(endpoint.scheme === "http" ? ["  --insecure"] : []),
    ...given.map((parameter) => `  ${wordOf(parameter)}`),
  ];
}

/** The command puts `/?` behind it, so a path may follow the host. */
function hostOf({ host, path }: Endpoint): string {
  return host + path.replace(/\/+$/, "");
}

function wordOf({ name, value }: GivenParameter): string {
  if (value.kind === "object") return `--${name}="$(content)"`;
  if (value.kind === "variable") return `--${name}=${shellLiteral(value)}`;
  const text = textOfScalar(value);
  // Behind `=` nothing is taken for a flag, but nothing is not taken for a value.
  return text === "" ? `--${name} ''` : `--${name}=${shellWord(text)}`;
}
