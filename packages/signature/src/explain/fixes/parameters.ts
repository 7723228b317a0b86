import type { Fix } from "./fix.ts";

/** The one strict encoding. Every encoder of a library differs from it in something. */
export const PERCENT_ENCODE: Fix = {
  rule: "Encode the bytes of UTF-8, all but A-Z a-z 0-9 - _ . ~, as % and upper-case hex.",
  code: {
    python: `def percent_encode(text):
    return urllib.parse.quote(text, safe="-_.~")`,
    java: `static String percentEncode(String text) {
  return URLEncoder.encode(text, StandardCharsets.UTF_8)
      .replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
}`,
    go: `func percentEncode(text string) string {
	return strings.ReplaceAll(url.QueryEscape(text), "+", "%20")
}`,
    node: `function percentEncode(text) {
  const toHex = (mark) => "%" + mark.charCodeAt(0).toString(16).toUpperCase();
  return encodeURIComponent(text).replace(/[!'()*]/g, toHex);
}`,
    bash: `percent_encode() {
  local LC_ALL=C text=$1 i
  for ((i = 0; i < \${#text}; i++)); do case \${text:i:1} in
    [A-Za-z0-9._~-]) printf %s "\${text:i:1}" ;; *) printf %%%02X "'\${text:i:1}" ;;
  esac; done
}`,
  },
};

/** For a value that was encoded before it came to the code that signs. */
export const DECODE_FIRST: Fix = {
  rule: "Give decoded values to the code that signs, since it encodes each of them: one that comes encoded is decoded first.",
  code: {
    python: "value = urllib.parse.unquote(value)",
    java: 'value = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);',
    go: "value, err := url.PathUnescape(value)",
    node: "value = decodeURIComponent(value);",
    bash: `printf -v value %b "\${value//\\%/\\\\x}"`,
  },
};

/** The order of names. Some languages compare UTF-16 units, and shells compare by their locale. */
export const SORT_NAMES: Fix = {
  rule: "Sort by the bytes of the names, capital letters before small ones, and before anything is encoded.",
  code: {
    python: "names = sorted(parameters)",
    java: `List<String> names = new ArrayList<>(parameters.keySet());
names.sort((a, b) -> Arrays.compareUnsigned(
    a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));`,
    go: "names := slices.Sorted(maps.Keys(parameters))",
    node: `const names = Object.keys(parameters)
  .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));`,
    bash: `names=$(printf '%s\\n' "\${!parameters[@]}" | LC_ALL=C sort)`,
  },
};

/** The canonicalized query string of sorted names. */
export const ENCODE_PAIRS: Fix = {
  rule: "Encode each name and each value once by RFC 3986, and keep the = of an empty value.",
  code: {
    python: `pairs = [percent_encode(name) + "=" + percent_encode(parameters[name]) for name in names]
query = "&".join(pairs)`,
    java: `String query = names.stream()
    .map(name -> percentEncode(name) + "=" + percentEncode(parameters.get(name)))
    .collect(Collectors.joining("&"));`,
    go: `pairs := []string{}
for _, name := range names {
	pairs = append(pairs, percentEncode(name)+"="+percentEncode(parameters[name]))
}
query := strings.Join(pairs, "&")`,
    node: `const query = names
  .map((name) => percentEncode(name) + "=" + percentEncode(parameters[name]))
  .join("&");`,
    bash: `query=
while IFS= read -r name; do
  query+="\${query:+&}$(percent_encode "$name")=$(percent_encode "\${parameters[$name]}")"
done <<< "$names"`,
  },
};

/** A signature that is signed again, as in a call that is sent a second time. */
export const LEAVE_OUT_SIGNATURE: Fix = {
  rule: "A signature never covers itself: leave the parameter Signature out of what is signed.",
  code: {
    python: 'parameters.pop("Signature", None)',
    java: 'parameters.remove("Signature");',
    go: 'delete(parameters, "Signature")',
    node: "delete parameters.Signature;",
    bash: "unset 'parameters[Signature]'",
  },
};

/** What every RPC call is signed with. */
export const COMMON_PARAMETERS: Fix = {
  rule: "Every call by HMAC-SHA1 has these parameters, and each of them is signed.",
  code: {
    python: `parameters.update({
    "Action": action, "Version": version, "Format": "JSON", "AccessKeyId": access_key_id,
    "SignatureMethod": "HMAC-SHA1", "SignatureVersion": "1.0",
    "SignatureNonce": uuid.uuid4().hex, "Timestamp": timestamp})`,
    java: `parameters.putAll(Map.of(
    "Action", action, "Version", version, "Format", "JSON", "AccessKeyId", accessKeyId,
    "SignatureMethod", "HMAC-SHA1", "SignatureVersion", "1.0",
    "SignatureNonce", UUID.randomUUID().toString(), "Timestamp", timestamp));`,
    go: `maps.Copy(parameters, map[string]string{
	"Action": action, "Version": version, "Format": "JSON", "AccessKeyId": accessKeyId,
	"SignatureMethod": "HMAC-SHA1", "SignatureVersion": "1.0",
	"SignatureNonce": rand.Text(), "Timestamp": timestamp,
})`,
    node: `Object.assign(parameters, {
  Action: action, Version: version, Format: "JSON", AccessKeyId: accessKeyId,
  SignatureMethod: "HMAC-SHA1", SignatureVersion: "1.0",
  SignatureNonce: crypto.randomUUID(), Timestamp: timestamp,
});`,
    bash: `parameters+=(
  [Action]=$action [Version]=$version [Format]=JSON [AccessKeyId]=$access_key_id
  [SignatureMethod]=HMAC-SHA1 [SignatureVersion]=1.0
  [SignatureNonce]=$(openssl rand -hex 16) [Timestamp]=$timestamp
)`,
  },
};
