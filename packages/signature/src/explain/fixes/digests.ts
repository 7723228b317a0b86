import type { Fix, FixLanguage } from "./fix.ts";

/** The steps of ACS3 that use its digest. */
export interface DigestFixes {
  readonly hashBody: Fix;
  readonly writeText: Fix;
  readonly sign: Fix;
}

type Code = Readonly<Record<FixLanguage, string>>;

const HASH_BODY_RULE =
  "Hash the very bytes that are sent, once, in lower-case hex, for the header x-acs-content-sha256 and for the last line.";
const TEXT_RULE =
  "The string to sign is the algorithm, a line feed and the hash of the canonical request in lower-case hex, without a line feed at the end.";
const SIGN_RULE =
  "The key of the HMAC is the bare secret, without an & after it, and the signature is lower-case hex.";

const HASH_BODY_SHA256: Code = {
  python: `payload = hashlib.sha256(body).hexdigest()
headers["x-acs-content-sha256"] = payload`,
  java: `byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
String payload = HexFormat.of().formatHex(hash);
headers.put("x-acs-content-sha256", payload);`,
  go: `payload := fmt.Sprintf("%x", sha256.Sum256(body))
headers["x-acs-content-sha256"] = payload`,
  node: `// import { createHash } from "node:crypto";
const payload = createHash("sha256").update(body).digest("hex");
headers["x-acs-content-sha256"] = payload;`,
  bash: `payload=$(printf '%s' "$body" | openssl dgst -sha256 -r | cut -d ' ' -f 1)
headers[x-acs-content-sha256]=$payload # and send it by --data-binary "$body"`,
};

const TEXT_SHA256: Code = {
  python: `hashed = hashlib.sha256(canonical_request.encode()).hexdigest()
string_to_sign = "ACS3-HMAC-SHA256\\n" + hashed`,
  java: `byte[] request = canonicalRequest.getBytes(StandardCharsets.UTF_8);
byte[] hashed = MessageDigest.getInstance("SHA-256").digest(request);
String stringToSign = "ACS3-HMAC-SHA256\\n" + HexFormat.of().formatHex(hashed);`,
  go: `hashed := sha256.Sum256([]byte(canonicalRequest))
stringToSign := "ACS3-HMAC-SHA256\\n" + hex.EncodeToString(hashed[:])`,
  node: `// import { createHash } from "node:crypto";
const hashed = createHash("sha256").update(canonicalRequest).digest("hex");
const stringToSign = "ACS3-HMAC-SHA256\\n" + hashed;`,
  bash: `hashed=$(printf '%s' "$canonical_request" | openssl dgst -sha256 -r | cut -d ' ' -f 1)
string_to_sign=ACS3-HMAC-SHA256$'\\n'$hashed`,
};

const SIGN_SHA256: Code = {
  python: 'signature = hmac.new(secret.encode(), string_to_sign.encode(), "sha256").hexdigest()',
  java: `Mac mac = Mac.getInstance("HmacSHA256");
mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
byte[] bytes = mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8));
String signature = HexFormat.of().formatHex(bytes);`,
  go: `mac := hmac.New(sha256.New, []byte(secret))
mac.Write([]byte(stringToSign))
signature := hex.EncodeToString(mac.Sum(nil))`,
  node: `// import { createHmac } from "node:crypto";
const signature = createHmac("sha256", secret).update(stringToSign).digest("hex");`,
  bash: `# While openssl runs, other users of this machine can see the key.
signature=$(printf '%s' "$string_to_sign" |
  openssl dgst -sha256 -hmac "$secret" -r | cut -d ' ' -f 1)`,
};

/** With SHA-256. */
export const SHA256_FIXES: DigestFixes = {
  hashBody: { rule: HASH_BODY_RULE, code: HASH_BODY_SHA256 },
  writeText: { rule: TEXT_RULE, code: TEXT_SHA256 },
  sign: { rule: SIGN_RULE, code: SIGN_SHA256 },
};

const NO_SM3_IN_JAVA = "// The JDK has no SM3: this takes a provider that has it, such as Bouncy Castle.\n";
const NO_SM3_IN_GO = '// Go has no SM3 of its own: import "github.com/tjfoc/gmsm/sm3".\n';

/** With SM3, which Python and Node take from OpenSSL. Java and Go have it from libraries alone. */
export const SM3_FIXES: DigestFixes = {
  hashBody: {
    rule: `${HASH_BODY_RULE.slice(0, -1)}: with SM3, whatever the name of the header says.`,
    code: {
      ...toSm3(HASH_BODY_SHA256),
      go: `${NO_SM3_IN_GO}hash := sm3.New()
hash.Write(body)
payload := hex.EncodeToString(hash.Sum(nil))
headers["x-acs-content-sha256"] = payload`,
    },
  },
  writeText: {
    rule: TEXT_RULE,
    code: {
      ...toSm3(TEXT_SHA256),
      go: `${NO_SM3_IN_GO}hashed := sm3.New()
hashed.Write([]byte(canonicalRequest))
stringToSign := "ACS3-HMAC-SM3\\n" + hex.EncodeToString(hashed.Sum(nil))`,
    },
  },
  sign: {
    rule: SIGN_RULE,
    code: { ...toSm3(SIGN_SHA256), go: NO_SM3_IN_GO + SIGN_SHA256.go.replace("sha256", "sm3") },
  },
};

/** The same code with the names of SM3. */
function toSm3({ python, java, go, node, bash }: Code): Code {
  const rename = (code: string) => code.replaceAll("HMAC-SHA256", "HMAC-SM3");
  return {
    python: rename(python)
      .replace(/hashlib\.sha256\(/, 'hashlib.new("sm3", ')
      .replace('"sha256"', '"sm3"'),
    java: NO_SM3_IN_JAVA + rename(java).replaceAll("HmacSHA256", "HmacSM3").replaceAll("SHA-256", "SM3"),
    go,
    node: rename(node).replace('"sha256"', '"sm3"'),
    bash: rename(bash).replace("-sha256 -", "-sm3 -"),
  };
}
