import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** What a test server shows of itself. */
export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
}

/** What a certificate says. */
export interface CertificateOptions {
  /** The name that it is for; an IPv4 address when it looks like one. */
  readonly name: string;
  /** Epoch milliseconds. */
  readonly notBefore: number;
  /** Epoch milliseconds. */
  readonly notAfter: number;
  /** Who signs it. Default: it signs itself. */
  readonly authority?: { readonly name: string; readonly key: string };
}

/** Tags of DER, the encoding of X.509: RFC 5280 and X.690. */
const TAGS = {
  integer: 2,
  bits: 3,
  octets: 4,
  oid: 6,
  utf8: 12,
  utcTime: 23,
  sequence: 48,
  set: 49,
} as const;
/** Context tags: version, extensions, and two kinds of alternative name. */
const CONTEXT = { version: 0xa0, extensions: 0xa3, dnsName: 0x82, ipAddress: 0x87 } as const;
/** Object identifiers in DER. */
const OIDS = {
  ecdsaWithSha256: Buffer.from("2a8648ce3d040302", "hex"),
  commonName: Buffer.from("550403", "hex"),
  subjectAltName: Buffer.from("551d11", "hex"),
};

/** Makes a certificate with a key of its own: Node can read certificates but not make them. */
export function createCertificate(options: CertificateOptions): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const body = encodeBody(options, publicKey);
  const signature = der(TAGS.bits, Buffer.of(0), sign("sha256", body, options.authority?.key ?? privateKey));
  const certificate = der(TAGS.sequence, body, algorithm(), signature);
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { cert: toPem(certificate), key };
}

function encodeBody(options: CertificateOptions, publicKey: KeyObject): Buffer {
  const { name, notBefore, notAfter, authority } = options;
  return der(
    TAGS.sequence,
    der(CONTEXT.version, der(TAGS.integer, Buffer.of(2))),
    der(TAGS.integer, Buffer.of(1)),
    algorithm(),
    encodeName(authority?.name ?? name),
    der(TAGS.sequence, time(notBefore), time(notAfter)),
    encodeName(name),
    publicKey.export({ type: "spki", format: "der" }),
    der(CONTEXT.extensions, der(TAGS.sequence, alternativeName(name))),
  );
}

function encodeName(name: string): Buffer {
  return der(TAGS.sequence, der(TAGS.set, der(TAGS.sequence, oid("commonName"), text(name))));
}

function alternativeName(name: string): Buffer {
  const isAddress = /^[\d.]+$/.test(name);
  const entry = isAddress
    ? der(CONTEXT.ipAddress, Buffer.from(name.split(".").map(Number)))
    : der(CONTEXT.dnsName, Buffer.from(name));
  return der(TAGS.sequence, oid("subjectAltName"), der(TAGS.octets, der(TAGS.sequence, entry)));
}

function algorithm(): Buffer {
  return der(TAGS.sequence, oid("ecdsaWithSha256"));
}

function oid(name: keyof typeof OIDS): Buffer {
  return der(TAGS.oid, OIDS[name]);
}

function text(value: string): Buffer {
  return der(TAGS.utf8, Buffer.from(value));
}

/** `yymmddhhmmssZ`. */
function time(epochMs: number): Buffer {
  const digits = new Date(epochMs).toISOString().replace(/\.\d+|\D/g, "");
  return der(TAGS.utcTime, Buffer.from(`${digits.slice(2, 14)}Z`));
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const bytes = length < 0x100 ? Buffer.of(0x81, length) : Buffer.of(0x82, length >> 8, length & 0xff);
  return Buffer.concat([Buffer.of(tag), bytes, content]);
}

function toPem(certificate: Buffer): string {
  const lines = certificate.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
