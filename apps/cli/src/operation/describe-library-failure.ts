import { maskValues } from "@dataworks-kit/wire";

const LONGEST = 2000;
const NO_REASON = "it gives no reason";

/**
 * What the library says of its failure. It quotes whole answers and files, in which a key can stand that nobody knows yet: of
 * such a quotation only Code, Message and RequestId are kept, and of a URL only what comes before its query.
 */
export function describeLibraryFailure(cause: unknown, secrets: readonly string[]): string {
  const text = (cause instanceof Error ? cause.message : String(cause)).slice(0, LONGEST);
  const [, own = "", quoted = ""] = /^(.*?)([{["<\n].*)?$/s.exec(text) ?? [];
  const said = [withoutQueries(withoutCommand(own)).trim(), ...refusalIn(quoted)].join(" ").trim();
  return maskValues(said, secrets).replace(/[:,]$/, "") || NO_REASON;
}

/** The words of a service that refused, when an answer is quoted. */
function refusalIn(quoted: string): string[] {
  const answer = readObject(quoted);
  return ["Code", "Message", "RequestId"].flatMap((name) => {
    const value = answer[name];
    return typeof value === "string" ? [`${name} ${value.slice(0, 200)}`] : [];
  });
}

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text.slice(0, text.lastIndexOf("}") + 1));
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A command that gives a key may have a secret among its words. */
function withoutCommand(text: string): string {
  return text.replace(/(Command failed).*$/s, "$1").replace(/(message = ).*$/s, "");
}

function withoutQueries(text: string): string {
  return text
    .replace(/(https?:\/\/)(?:[^\s/@]*@)?([^\s?#,]*)[?#][^\s,]*/gi, "$1$2")
    .replace(/(https?:\/\/)[^\s/@]*@/gi, "$1");
}
