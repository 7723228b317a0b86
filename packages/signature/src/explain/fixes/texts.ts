import type { Fix } from "./fix.ts";

/** The time of signing. */
export const WRITE_TIME: Fix = {
  rule: "The time is in UTC and in whole seconds, as 2026-01-31T12:00:00Z.",
  code: {
    python: `now = datetime.datetime.now(datetime.timezone.utc)
timestamp = now.strftime("%Y-%m-%dT%H:%M:%SZ")`,
    java: "String timestamp = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();",
    go: 'timestamp := time.Now().UTC().Format("2006-01-02T15:04:05Z")',
    node: 'const timestamp = new Date().toISOString().slice(0, 19) + "Z";',
    bash: "timestamp=$(date -u +%Y-%m-%dT%H:%M:%SZ)",
  },
};

/** A value that was read from somewhere. */
export const TRIM_VALUE: Fix = {
  rule: "A value from a file or from the output of a command often ends with a line feed: trim it before it is signed and sent.",
  code: {
    python: "value = value.strip()",
    java: "value = value.strip();",
    go: "value = strings.TrimSpace(value)",
    node: "value = value.trim();",
    bash: `value=\${value#"\${value%%[![:space:]]*}"}
value=\${value%"\${value##*[![:space:]]}"}`,
  },
};

/** The end of a text that is signed or hashed. */
export const END_TEXT: Fix = {
  rule: "Nothing follows the text, no line feed either, and its lines end with a line feed alone.",
  code: {
    python: 'text = text.replace("\\r\\n", "\\n").rstrip()',
    java: 'text = text.replace("\\r\\n", "\\n").stripTrailing();',
    go: 'text = strings.TrimRight(strings.ReplaceAll(text, "\\r\\n", "\\n"), "\\n")',
    node: 'text = text.replaceAll("\\r\\n", "\\n").trimEnd();',
    bash: `text=$(printf '%s' "$text" | tr -d '\\r') # and hash it by printf '%s': echo adds a line feed`,
  },
};

/** StringToSign of RPC. */
export const WRITE_RPC_TEXT: Fix = {
  rule: "The string to sign is the method, &%2F& and the whole canonicalized query string, encoded once more.",
  code: {
    python: 'string_to_sign = method + "&%2F&" + percent_encode(query)',
    java: 'String stringToSign = method + "&%2F&" + percentEncode(query);',
    go: 'stringToSign := method + "&%2F&" + percentEncode(query)',
    node: 'const stringToSign = method + "&%2F&" + percentEncode(query);',
    bash: `string_to_sign="$method&%2F&$(percent_encode "$query")"`,
  },
};

/** The key and the form of the RPC signature. */
export const SIGN_RPC: Fix = {
  rule: "The key of the HMAC is the secret and an & after it, and the signature is base64.",
  code: {
    python: `mac = hmac.new((secret + "&").encode(), string_to_sign.encode(), "sha1")
signature = base64.b64encode(mac.digest()).decode()`,
    java: `Mac mac = Mac.getInstance("HmacSHA1");
mac.init(new SecretKeySpec((secret + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
byte[] bytes = mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8));
String signature = Base64.getEncoder().encodeToString(bytes);`,
    go: `mac := hmac.New(sha1.New, []byte(secret+"&"))
mac.Write([]byte(stringToSign))
signature := base64.StdEncoding.EncodeToString(mac.Sum(nil))`,
    node: `// import { createHmac } from "node:crypto";
const mac = createHmac("sha1", secret + "&").update(stringToSign);
const signature = mac.digest("base64");`,
    bash: `# While openssl runs, other users of this machine can see the key.
signature=$(printf '%s' "$string_to_sign" | openssl dgst -sha1 -hmac "$secret&" -binary | base64)`,
  },
};
