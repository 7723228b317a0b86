import type { FixLanguage } from "@dataworks-kit/signature/explain";

/** How a language writes what a probe needs around the code of fixes. */
export interface Dialect {
  readonly fileName: string;
  /** A name in camel case, as the language spells it. */
  readonly toName: (name: string) => string;
  readonly declareText: (name: string, text: string) => string;
  readonly declareBytes: (name: string, text: string) => string;
  readonly declareMap: (name: string, pairs: readonly (readonly [string, string])[]) => string;
  readonly print: (expression: string) => string;
  readonly writeBlock: (code: string, at: number) => string;
  readonly writeAll: (functions: string, blocks: readonly string[]) => string;
}

const toSnake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const keepName = (name: string) => name;
const quoteJson = (text: string) => JSON.stringify(text);
const quoteShell = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
const indent = (code: string) => code.replace(/^/gm, "    ");

const python: Dialect = {
  fileName: "fixes.py",
  toName: toSnake,
  declareText: (name, text) => `${name} = ${quoteJson(text)}`,
  declareBytes: (name, text) => `${name} = ${quoteJson(text)}.encode()`,
  declareMap: (name, pairs) => `${name} = dict(${JSON.stringify(pairs)})`,
  print: (expression) => `print(${expression}.encode().hex())`,
  writeBlock: (code, at) => `def probe${at}():\n${indent(code)}\n\nprobe${at}()\n`,
  writeAll: (functions, blocks) =>
    `import base64, datetime, hashlib, hmac, re, urllib.parse, urllib.request, uuid\n${functions}\n\n${blocks.join("\n")}`,
};

const java: Dialect = {
  fileName: "Fixes.java",
  toName: keepName,
  declareText: (name, text) => `String ${name} = ${quoteJson(text)};`,
  declareBytes: (name, text) => `byte[] ${name} = ${quoteJson(text)}.getBytes(StandardCharsets.UTF_8);`,
  declareMap: (name, pairs) => {
    const entries = pairs.map(([key, value]) => `Map.entry(${quoteJson(key)}, ${quoteJson(value)})`);
    return `Map<String, String> ${name} = new HashMap<>(Map.ofEntries(${entries.join(", ")}));`;
  },
  print: (expression) =>
    `System.out.println(HexFormat.of().formatHex(${expression}.getBytes(StandardCharsets.UTF_8)));`,
  writeBlock: (code, at) => `static void probe${at}() throws Exception {\n${code}\n}`,
  writeAll: (functions, blocks) => {
    const packages = [
      "java.net.*",
      "java.net.http.*",
      "java.nio.charset.*",
      "java.security.*",
      "java.time.*",
    ];
    const more = [
      "java.time.temporal.*",
      "java.util.*",
      "java.util.stream.*",
      "javax.crypto.*",
      "javax.crypto.spec.*",
    ];
    const imports = [...packages, ...more].map((name) => `import ${name};`).join("\n");
    const calls = blocks.map((_, at) => `probe${at}();`).join("\n");
    const main = `public static void main(String[] args) throws Exception {\n${calls}\n}`;
    return `${imports}\npublic class Fixes {\n${[main, functions, ...blocks].join("\n\n")}\n}\n`;
  },
};

const GO_PACKAGES = [
  "bytes",
  "crypto/hmac",
  "crypto/rand",
  "crypto/sha1",
  "crypto/sha256",
  "encoding/base64",
];
const MORE_GO_PACKAGES = ["encoding/hex", "fmt", "maps", "net/http", "net/url", "slices", "strings", "time"];

const go: Dialect = {
  fileName: "main.go",
  toName: keepName,
  declareText: (name, text) => `${name} := ${quoteJson(text)}`,
  declareBytes: (name, text) => `${name} := []byte(${quoteJson(text)})`,
  declareMap: (name, pairs) => {
    const entries = pairs.map(([key, value]) => `${quoteJson(key)}: ${quoteJson(value)}`);
    return `${name} := map[string]string{${entries.join(", ")}}`;
  },
  print: (expression) => `fmt.Printf("%x\\n", ${expression})`,
  // Go refuses a variable that is not read.
  writeBlock: (code, at) => `func probe${at}() {\n${code}\n${/\berr :=/.test(code) ? "_ = err\n" : ""}}`,
  writeAll: (functions, blocks) => {
    const calls = blocks.map((_, at) => `probe${at}()`).join("\n");
    const code = [functions, ...blocks, `func main() {\n${calls}\n}`].join("\n\n");
    const isUsed = (path: string) => new RegExp(`\\b${path.split("/").at(-1)}\\.`).test(code);
    const imports = [...GO_PACKAGES, ...MORE_GO_PACKAGES].filter(isUsed).map((path) => `import "${path}"`);
    return `package main\n\n${imports.join("\n")}\n\n${code}\n`;
  },
};

const node: Dialect = {
  fileName: "fixes.mjs",
  toName: keepName,
  declareText: (name, text) => `let ${name} = ${quoteJson(text)};`,
  declareBytes: (name, text) => `const ${name} = Buffer.from(${quoteJson(text)});`,
  declareMap: (name, pairs) => `const ${name} = Object.fromEntries(${JSON.stringify(pairs)});`,
  print: (expression) => `console.log(Buffer.from(${expression}).toString("hex"));`,
  writeBlock: (code) => `{\n${code}\n}`,
  writeAll: (functions, blocks) =>
    `import { createHash, createHmac } from "node:crypto";\n${functions}\n${blocks.join("\n")}\n`,
};

const bash: Dialect = {
  fileName: "fixes.sh",
  toName: toSnake,
  declareText: (name, text) => `${name}=${quoteShell(text)}`,
  declareBytes: (name, text) => `${name}=${quoteShell(text)}`,
  declareMap: (name, pairs) => {
    const entries = pairs.map(([key, value]) => `[${quoteShell(key)}]=${quoteShell(value)}`);
    return `declare -A ${name}=(${entries.join(" ")})`;
  },
  print: (expression) => `printf %s "\${${expression}}" | od -An -v -tx1 | tr -d ' \\n'; echo`,
  writeBlock: (code) => `(\n${code}\n)`,
  // Nothing is sent: curl is a function that keeps the method.
  writeAll: (functions, blocks) =>
    ["set -euo pipefail", "curl() { sent=$2; }", functions, ...blocks, ""].join("\n"),
};

/** The dialect of each language. */
export const DIALECTS: Readonly<Record<FixLanguage, Dialect>> = { python, java, go, node, bash };
