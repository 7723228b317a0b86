import { flattenLiterals } from "../call/flatten-literals.ts";
import { listViolations } from "../call/list-remarks.ts";
import { type Literal, toScalarText } from "../call/literal.ts";
import { toKebab } from "../call/names.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import {
  isDocument,
  nameFunction,
  quoteShellWord,
  writeJsonFunctions,
  writeScriptHead,
} from "../syntax/shell.ts";
import { writeCompactJson } from "../syntax/write-compact-json.ts";
import type { Language } from "./language.ts";

/** A script for bash that signs with openssl and sends with curl. */
export const curl: Language = {
  title: "Shell, curl and openssl",
  fileName: ({ action }) => `${toKebab(action)}.sh`,
  install: "",
  write: (given) => {
    const isGet = given.operation.methods[0] === "GET";
    const call = isGet ? dropSecrets(given) : given;
    const purpose = `Calls ${call.operation.action} with curl, signed with ACS3-HMAC-SHA256.`;
    const remarks = [...listViolations(call), ...(isGet ? listSecretsLeftOut(given) : [])];
    return `${writeScriptHead(purpose, call, remarks)}
host=${quoteShellWord(call.endpoint.host)}
path=${quoteShellWord(call.endpoint.path || "/")}
${writeJsonFunctions(call)}${FUNCTIONS}
${isGet ? "query" : "body"}=${writePairs(call)}
hash=$(printf %s ${isGet ? '""' : '"$body"'} | sha256)

headers="${isGet ? "" : "content-type:application/x-www-form-urlencoded\n"}host:$host
x-acs-action:${call.operation.action}
x-acs-content-sha256:$hash
x-acs-date:$(date -u +%Y-%m-%dT%H:%M:%SZ)
x-acs-signature-nonce:$(openssl rand -hex 16)
x-acs-version:${call.operation.version}"
signed="${isGet ? "" : "content-type;"}host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version"
canonical_request=$(printf '${call.operation.methods[0]}\\n%s\\n%s\\n%s\\n\\n%s\\n%s' "$path" ${isGet ? '"$query"' : '""'} "$headers" "$signed" "$hash")
string_to_sign=$(printf 'ACS3-HMAC-SHA256\\n%s' "$(printf %s "$canonical_request" | sha256)")
signature=$(printf %s "$string_to_sign" | hmac)
credential="Credential=$ALIBABA_CLOUD_ACCESS_KEY_ID,SignedHeaders=$signed,Signature=$signature"

${writeSending(call)}
`;
  },
};

function writeSending({ operation: { methods }, endpoint: { scheme } }: CallModel): string {
  const headers = `--header @<(printf '%s\\n' "$headers" "authorization:ACS3-HMAC-SHA256 $credential" accept:application/json) \\`;
  const common = "curl --silent --show-error --globoff --fail-with-body";
  const method = methods[0] === "POST" ? "" : ` --request ${methods[0]}`;
  if (methods[0] === "GET")
    return `${common} --write-out '\\n' \\
  ${headers}
  "${scheme}://$host$path?$query"`;
  return `printf %s "$body" |
  ${common}${method} --data-binary @- --write-out '\\n' \\
    ${headers}
    "${scheme}://$host$path"`;
}

/** What would stand in a URL must hold no secret: access logs keep it. */
function dropSecrets(call: CallModel): CallModel {
  return {
    ...call,
    variables: [],
    parameters: call.parameters.filter((parameter) => !hasVariable(parameter)),
  };
}

function listSecretsLeftOut({ parameters }: CallModel): string[] {
  return parameters
    .filter(hasVariable)
    .map(({ name }) => `${name} is left out: it may hold a secret, and would stand in the URL.`);
}

function hasVariable(parameter: GivenParameter): boolean {
  const { kind } = parameter.value;
  const isContainer = kind === "object" || kind === "list";
  return kind === "variable" || (isContainer && writeCompactJson(parameter.value) === undefined);
}

const FUNCTIONS = `
# Every byte as a form has it: %41 for A.
encode() {
  od -An -v -tx1 | tr -d ' \\n' | sed 's/../%&/g'
}

sha256() {
  openssl dgst -sha256 -r | cut -d ' ' -f 1
}

# Arguments of a command are seen by everyone on this machine, and openssl takes a key as nothing else. So the HMAC is made
# by hand (RFC 2104, for keys of up to 64 bytes), and secrets go through pipes. What remains is the environment, which your
# own processes can read.
hmac() {
  { pad 0x5c && { pad 0x36 && cat; } | openssl dgst -sha256 -binary; } | sha256
}

pad() {
  local key i
  printf -v key %-128s "$(printf %s "$ALIBABA_CLOUD_ACCESS_KEY_SECRET" | od -An -v -tx1 | tr -d ' \\n')"
  key=\${key// /0}
  for ((i = 0; i < 128; i += 2)); do
    printf "\\\\x$(printf %02x $((0x\${key:i:2} ^ $1)))"
  done
}
`;

/** What is known now is encoded now, and then holds no quote. A query is signed in the order of its names. */
function writePairs({ operation, parameters }: CallModel): string {
  const pairs = parameters.flatMap((parameter): (readonly [name: string, value: string])[] => {
    if (operation.methods[0] !== "GET" && isDocument(parameter))
      return [[parameter.name, `'"$(${nameFunction(parameter.name)} | encode)"'`]];
    return flattenLiterals(parameter).map(([name, value]) => [name, encodeLiteral(value)]);
  });
  const sorted =
    operation.methods[0] === "GET" ? pairs.sort(([one], [other]) => (one < other ? -1 : 1)) : pairs;
  return `'${sorted.map(([name, value]) => `${encodePercent(name)}=${value}`).join("&")}'`.replace(
    /"''$/,
    '"',
  );
}

/** Between single quotes; a command stands outside of them. */
function encodeLiteral(value: Literal): string {
  if (value.kind === "variable") return `'"$(printf %s "$${value.name}" | encode)"'`;
  return encodePercent(writeCompactText(value));
}

function writeCompactText(value: Literal): string {
  const json = value.kind === "object" || value.kind === "list" ? writeCompactJson(value) : undefined;
  return json ?? toScalarText(value);
}

/** As signatures have it. Half a surrogate pair becomes U+FFFD, as in UTF-8. */
function encodePercent(text: string): string {
  const encoded = encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
  return encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
