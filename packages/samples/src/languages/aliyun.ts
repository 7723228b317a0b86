import { flattenLiterals } from "../call/flatten-literals.ts";
import { listViolations } from "../call/list-remarks.ts";
import { toScalarText, toTextLiteral } from "../call/literal.ts";
import { toKebab } from "../call/names.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import { DEFAULT_REGION, type Endpoint } from "../call/read-endpoint.ts";
import {
  isDocument,
  listSubstitutions,
  nameFunction,
  quoteShellWord,
  writeJsonFunctions,
  writeScriptHead,
  writeShellWord,
} from "../syntax/shell.ts";
import type { Language } from "./language.ts";

/** A script for bash around the vendor's command line, which knows the operation only when it is forced to. */
export const aliyun: Language = {
  title: "Shell, aliyun",
  fileName: ({ action }) => `${toKebab(action)}.sh`,
  install: "brew install aliyun-cli",
  write: (
    call,
  ) => `${writeScriptHead(`Calls ${call.operation.action} with the aliyun command.`, call, [...listViolations(call), ...listSubstitutions(call)])}${writeJsonFunctions(call)}
${writeNote(call)}# It takes all parameters as arguments and sends them in the URL: everyone on this machine can read them while it runs.
# IGNORE_PROFILE: the access key of the environment counts, and not one that was configured.
ALIBABA_CLOUD_IGNORE_PROFILE=TRUE aliyun ${nameProduct(call)} ${call.operation.action} --version ${call.operation.version} --force \\
${writeWords(call).join(" \\\n")}
`,
};

function writeWords({ operation, parameters, region, endpoint }: CallModel): string[] {
  const given = parameters.filter(({ name }) => name !== "RegionId");
  return [
    `  --method ${operation.methods[0]} --region ${writeShellWord(region ?? toTextLiteral(DEFAULT_REGION))} --endpoint ${quoteShellWord(writeHost(endpoint))}`,
    ...(endpoint.scheme === "http" ? ["  --insecure"] : []),
    ...given.map((parameter) => `  ${writeWord(parameter).join(" \\\n  ")}`),
  ];
}

/** The command puts `/?` behind it, so a path may follow the host. */
function writeHost({ host, path }: Endpoint): string {
  return host + path.replace(/\/+$/, "");
}

/** Its own name of the product where that is known; the code of another product is what it takes. */
function nameProduct({ operation: { product = "" } }: CallModel): string {
  return product.replace(/-public$/, "");
}

function writeNote({ operation: { product, version } }: CallModel): string {
  if (product !== "dataworks-public")
    return "# --force: it may not know the operation, and then passes all.\n";
  return `# It refuses version ${version} of ${product}, which it does not know; of a product unknown to it, --force passes all.\n`;
}

function writeWord(parameter: GivenParameter): string[] {
  if (isDocument(parameter)) return [`--${parameter.name}="$(${nameFunction(parameter.name)})"`];
  return flattenLiterals(parameter).map(([name, value]) => {
    // A member of an object may have any name.
    const flag = quoteShellWord(`--${name}`);
    if (value.kind === "variable") return `${flag}=${writeShellWord(value)}`;
    const text = toScalarText(value);
    // Behind `=` nothing is taken for a flag, but nothing is not taken for a value.
    return text === "" ? `${flag} ''` : `${flag}=${quoteShellWord(text)}`;
  });
}
