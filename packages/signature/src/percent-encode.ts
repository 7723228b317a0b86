const UNRESERVED = /^[\w.~-]*$/;
const LEFT_BY_ENCODE_URI_COMPONENT = /[!'()*]/g;

/**
 * Encodes text as the signatures want it: RFC 3986, UTF-8, upper-case hex, all but `A-Z a-z 0-9 - _ . ~` encoded.
 * Throws `URIError` for half a surrogate pair, which has no UTF-8: to replace it would change what the caller said.
 */
export function percentEncode(text: string): string {
  if (UNRESERVED.test(text)) return text;
  return encodeURIComponent(text).replace(LEFT_BY_ENCODE_URI_COMPONENT, encodeAscii);
}

function encodeAscii(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
