import type { Fix } from "./fix.ts";

/** The method as it is signed. */
export const WRITE_METHOD: Fix = {
  rule: "The method is signed in upper case, with nothing before or after it.",
  code: {
    python: "method = method.strip().upper()",
    java: "method = method.strip().toUpperCase(Locale.ROOT);",
    go: "method = strings.ToUpper(strings.TrimSpace(method))",
    node: "method = method.trim().toUpperCase();",
    bash: "method=$(printf '%s' \"$method\" | tr -d '[:space:]' | tr '[:lower:]' '[:upper:]')",
  },
};

/** The method as it is sent. */
export const SEND_METHOD: Fix = {
  rule: "The same call by GET and by POST has two signatures: send it by the method that you signed.",
  code: {
    python: "request = urllib.request.Request(address, data=body, headers=headers, method=method)",
    java: `HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
    .method(method, HttpRequest.BodyPublishers.ofByteArray(body));`,
    go: "request, err := http.NewRequest(method, address, bytes.NewReader(body))",
    node: "const request = new Request(address, { method, headers, body });",
    bash: `curl --request "$method" --data-binary "$body" "$address"`,
  },
};

/** The host as HTTP clients send it. */
export const WRITE_HOST: Fix = {
  rule: "Sign the host of the address that is called, with its port only where that is not the default of the scheme, and send that header.",
  code: {
    python: `parts = urllib.parse.urlsplit(address)
host = parts.netloc.removesuffix(":443" if parts.scheme == "https" else ":80")`,
    java: `URI uri = URI.create(address);
String port = uri.getScheme().equals("https") ? ":443$" : ":80$";
String host = uri.getRawAuthority().replaceFirst(port, "");`,
    go: `parts, err := url.Parse(address)
port := map[string]string{"http": ":80", "https": ":443"}[parts.Scheme]
host := strings.TrimSuffix(parts.Host, port)`,
    node: "const { host } = new URL(address);",
    bash: `host=\${address#*://}
host=\${host%%[/?#]*}
case $address in https:*) host=\${host%:443} ;; *) host=\${host%:80} ;; esac`,
  },
};

/** The path as it is sent. */
export const WRITE_PATH: Fix = {
  rule: "The canonical URI is the path of the address as it is sent, encoded and without the query, and / where there is none.",
  code: {
    python: 'path = urllib.parse.urlsplit(address).path or "/"',
    java: `String path = URI.create(address).getRawPath();
if (path.isEmpty()) path = "/";`,
    go: `parts, err := url.Parse(address)
path := "/" + strings.TrimPrefix(parts.EscapedPath(), "/")`,
    node: "const path = new URL(address).pathname;",
    bash: `path=\${address#*://}
path=\${path%%[?#]*}
case $path in */*) path=/\${path#*/} ;; *) path=/ ;; esac`,
  },
};
