import { textOfScalar } from "../call/literal.ts";
import type { CallModel, GivenParameter } from "../call/read-call.ts";
import { violationsOf } from "../call/remarks-of.ts";
import { contentFunction, scriptHead, shellWord } from "../syntax/shell.ts";
import type { Language } from "./language.ts";

/** A script for bash that signs with openssl and sends with curl. */
export const curl: Language = {
  title: "Shell, curl and openssl",
  fileName: "create-connection.sh",
  install: "",
  write: (
    call,
  ) => `${scriptHead("Adds a data source with curl, signed with ACS3-HMAC-SHA256.", call, violationsOf(call))}
host=${shellWord(call.endpoint.host)}
path=${shellWord(call.endpoint.path || "/")}
${contentFunction(call)}${FUNCTIONS}
body=${bodyOf(call)}
hash=$(printf %s "$body" | sha256)

headers="content-type:application/x-www-form-urlencoded
host:$host
x-acs-action:CreateConnection
x-acs-content-sha256:$hash
x-acs-date:$(date -u +%Y-%m-%dT%H:%M:%SZ)
x-acs-signature-nonce:$(openssl rand -hex 16)
x-acs-version:2020-05-18"
signed="content-type;host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version"
canonical_request=$(printf 'POST\\n%s\\n\\n%s\\n\\n%s\\n%s' "$path" "$headers" "$signed" "$hash")
string_to_sign=$(printf 'ACS3-HMAC-SHA256\\n%s' "$(printf %s "$canonical_request" | sha256)")
signature=$(printf %s "$string_to_sign" | hmac)
credential="Credential=$ALIBABA_CLOUD_ACCESS_KEY_ID,SignedHeaders=$signed,Signature=$signature"

# The answer's Data is the id of the new data source.
printf %s "$body" |
  curl --silent --show-error --globoff --fail-with-body --data-binary @- --write-out '\\n' \\
    --header @<(printf '%s\\n' "$headers" "authorization:ACS3-HMAC-SHA256 $credential" accept:application/json) \\
    "${call.endpoint.scheme}://$host$path"
`,
};

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

/** What is known now is encoded now, and then holds no quote. */
function bodyOf({ parameters }: CallModel): string {
  return `'${parameters.map(pairOf).join("&")}'`.replace(/"''$/, '"');
}

/** Between single quotes; a command stands outside of them. */
function pairOf({ name, value }: GivenParameter): string {
  if (value.kind === "object") return `${name}='"$(content | encode)"'`;
  if (value.kind === "variable") return `${name}='"$(printf %s "$${value.name}" | encode)"'`;
  return `${name}=${formText(textOfScalar(value))}`;
}

/** Half a surrogate pair becomes U+FFFD, as in UTF-8. */
function formText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd")).replaceAll("'", "%27");
}
