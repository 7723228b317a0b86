import type { Fix } from "./fix.ts";

/** The names and the values of headers as they are signed. */
export const NORMALIZE_HEADERS: Fix = {
  rule: "Names of headers are signed in lower case, and values without white space around them.",
  code: {
    python: "headers = {name.lower(): value.strip() for name, value in given.items()}",
    java: `Map<String, String> headers = new HashMap<>();
given.forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value.strip()));`,
    go: `headers := map[string]string{}
for name, value := range given {
	headers[strings.ToLower(name)] = strings.TrimSpace(value)
}`,
    node: `const headers = {};
for (const [name, value] of Object.entries(given)) headers[name.toLowerCase()] = value.trim();`,
    bash: `declare -A headers=()
for name in "\${!given[@]}"; do
  value=\${given[$name]#"\${given[$name]%%[![:space:]]*}"}
  headers[\${name,,}]=\${value%"\${value##*[![:space:]]}"}
done`,
  },
};

/** Which headers are signed, and in which order. */
export const SIGN_HEADERS: Fix = {
  rule: "Sign host, content-type and every x-acs- header that is sent, and no other, sorted by their names.",
  code: {
    python: `names = sorted(n for n in headers if re.fullmatch("host|content-type|x-acs-.*", n))
signed_headers = ";".join(names)`,
    java: `List<String> names = headers.keySet().stream()
    .filter(name -> name.matches("host|content-type|x-acs-.*")).sorted().toList();
String signedHeaders = String.join(";", names);`,
    go: `names := slices.Sorted(maps.Keys(headers))
names = slices.DeleteFunc(names, func(name string) bool {
	return name != "host" && name != "content-type" && !strings.HasPrefix(name, "x-acs-")
})
signedHeaders := strings.Join(names, ";")`,
    node: `const names = Object.keys(headers)
  .filter((name) => /^(host$|content-type$|x-acs-)/.test(name)).sort();
const signedHeaders = names.join(";");`,
    bash: `names=$(printf '%s\\n' "\${!headers[@]}" |
  grep -E '^(host$|content-type$|x-acs-)' | LC_ALL=C sort)
signed_headers=$(paste -sd ';' - <<< "$names")`,
  },
};

/** The lines of the canonical request. */
export const CANONICAL_REQUEST: Fix = {
  rule: "The canonical request has six parts, joined by line feeds: a query that is empty is an empty line, and so is the end of the headers.",
  code: {
    python: `lines = "".join(name + ":" + headers[name] + "\\n" for name in names)
canonical_request = "\\n".join([method, path, query, lines, signed_headers, payload])`,
    java: `StringBuilder lines = new StringBuilder();
for (String name : names) lines.append(name + ":" + headers.get(name) + "\\n");
String canonicalRequest =
    String.join("\\n", method, path, query, lines, signedHeaders, payload);`,
    go: `lines := ""
for _, name := range names {
	lines += name + ":" + headers[name] + "\\n"
}
parts := []string{method, path, query, lines, signedHeaders, payload}
canonicalRequest := strings.Join(parts, "\\n")`,
    node: `const lines = names.map((name) => name + ":" + headers[name] + "\\n").join("");
const canonicalRequest = [method, path, query, lines, signedHeaders, payload].join("\\n");`,
    bash: `lines=
for name in $names; do lines+="$name:\${headers[$name]}"$'\\n'; done
printf -v canonical_request '%s\\n%s\\n%s\\n%s\\n%s\\n%s' \\
  "$method" "$path" "$query" "$lines" "$signed_headers" "$payload"`,
  },
};

/** What HTTP clients set themselves, unless it is set. */
export const SET_MEDIA_TYPE: Fix = {
  rule: "Set content-type yourself and sign that text: an HTTP client then sends it as it is, and adds no charset.",
  code: {
    python: 'headers["content-type"] = "application/x-www-form-urlencoded"',
    java: 'headers.put("content-type", "application/x-www-form-urlencoded");',
    go: 'headers["content-type"] = "application/x-www-form-urlencoded"',
    node: 'headers["content-type"] = "application/x-www-form-urlencoded";',
    bash: "headers[content-type]=application/x-www-form-urlencoded",
  },
};

/** What every ACS3 call is signed with. */
export const COMMON_HEADERS: Fix = {
  rule: "Every ACS3 call has these headers, and each of them is signed.",
  code: {
    python: `headers.update({
    "host": host, "x-acs-action": action, "x-acs-version": version, "x-acs-date": timestamp,
    "x-acs-signature-nonce": uuid.uuid4().hex, "x-acs-content-sha256": payload})`,
    java: `headers.putAll(Map.of(
    "host", host, "x-acs-action", action, "x-acs-version", version, "x-acs-date", timestamp,
    "x-acs-signature-nonce", UUID.randomUUID().toString(), "x-acs-content-sha256", payload));`,
    go: `maps.Copy(headers, map[string]string{
	"host": host, "x-acs-action": action, "x-acs-version": version, "x-acs-date": timestamp,
	"x-acs-signature-nonce": rand.Text(), "x-acs-content-sha256": payload,
})`,
    node: `Object.assign(headers, {
  host, "x-acs-action": action, "x-acs-version": version, "x-acs-date": timestamp,
  "x-acs-signature-nonce": crypto.randomUUID(), "x-acs-content-sha256": payload,
});`,
    bash: `headers+=(
  [host]=$host [x-acs-action]=$action [x-acs-version]=$version [x-acs-date]=$timestamp
  [x-acs-signature-nonce]=$(openssl rand -hex 16) [x-acs-content-sha256]=$payload
)`,
  },
};
