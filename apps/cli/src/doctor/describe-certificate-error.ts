/** What is wrong with a certificate, and what to do. */
interface CertificateError {
  readonly name: string;
  readonly toDo: string;
}

const TRUST =
  "If you trust it, save the certificate of its authority in a file, and set NODE_EXTRA_CA_CERTS to the name of that file.";
const AUTHORITY = {
  name: "the authority of the certificate is unknown",
  toDo: `A private cloud, or a proxy that reads along, has an authority of its own. ${TRUST}`,
} as const;
const OTHER_NAME = {
  name: "the certificate is for another name",
  toDo: "Give --endpoint with a name that the certificate has, or ask who answers there.",
} as const;

const ERRORS: Readonly<Record<string, CertificateError>> = {
  CERT_HAS_EXPIRED: {
    name: "the certificate has expired",
    toDo: "The owner of the server must renew it.",
  },
  CERT_NOT_YET_VALID: {
    name: "the certificate is not valid yet",
    toDo: "The owner of the server must replace it.",
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    name: "the certificate is self-signed",
    toDo: `Only its owner vouches for it. ${TRUST}`,
  },
  SELF_SIGNED_CERT_IN_CHAIN: AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT: AUTHORITY,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: AUTHORITY,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: AUTHORITY,
  ERR_TLS_CERT_ALTNAME_INVALID: OTHER_NAME,
  HOSTNAME_MISMATCH: OTHER_NAME,
};

/** Names the error by which Node refuses a certificate, and says what to do. */
export function describeCertificateError(code: string, nowMs: number): CertificateError {
  const { name, toDo } = ERRORS[code] ?? { name: "the certificate is not accepted", toDo: TRUST };
  // A wrong clock makes good certificates look old or new.
  if (!/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/.test(code)) return { name, toDo };
  return {
    name,
    toDo: `${toDo} For this machine it is ${new Date(nowMs).toISOString()}: if it is not, set its clock.`,
  };
}
