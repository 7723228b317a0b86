import { writeFile } from "node:fs/promises";
import { createServer } from "node:https";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Certificate, createCertificate } from "../faults/before-sending/certificate.ts";
import { createScratchFolder } from "../lab/folders.ts";
import { listenOnLoopback } from "../lab/loopback.ts";
import { runProcess } from "../lab/processes.ts";
import { runFromSource } from "../lab/repository.ts";
import { TEST_KEY_ENVIRONMENT } from "../lab/world.ts";

const DAY_MS = 86_400_000;
const VALID = { name: "127.0.0.1", notBefore: Date.now() - DAY_MS, notAfter: Date.now() + 90 * DAY_MS };
const ANSWER = '{"RequestId":"r","Success":true,"PageResult":{"TotalCount":3,"ProjectList":[]}}';

interface Trust {
  /** What NODE_EXTRA_CA_CERTS names. */
  readonly trusted?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The doctor's findings by check, and how many requests its server saw. */
async function diagnose(certificate: Certificate, { trusted, env }: Trust = {}) {
  let requests = 0;
  const server = createServer(certificate, (_, response) => {
    requests += 1;
    response.end(ANSWER);
  });
  await using listening = await listenOnLoopback(server.on("tlsClientError", () => {}));
  const words = ["doctor", "--endpoint", `https://127.0.0.1:${listening.port}`, "--json"];
  const { code, out } = await runProcess([...runFromSource("apps/cli/src/main.ts"), ...words], {
    env: {
      PATH: process.env.PATH,
      ...TEST_KEY_ENVIRONMENT,
      ...(trusted !== undefined && { NODE_EXTRA_CA_CERTS: await saveFile(trusted) }),
      ...env,
    },
  });
  const findings: { check: string; mark: string; found: string; details: string[]; toDo?: string }[] =
    JSON.parse(out);
  return { code, requests, by: Object.fromEntries(findings.map((finding) => [finding.check, finding])) };
}

async function saveFile(text: string): Promise<string> {
  const folder = await createScratchFolder("doctor");
  onTestFinished(() => folder[Symbol.asyncDispose]());
  const path = join(folder.path, "authority.pem");
  await writeFile(path, text);
  return path;
}

test("A certificate that is trusted is told with its holder, its authority and its days", async () => {
  const certificate = createCertificate(VALID);
  const { code, by } = await diagnose(certificate, { trusted: certificate.cert });
  expect(by.connection).toMatchObject({
    mark: "ok",
    found: expect.stringMatching(
      /^TLSv1\.3, certificate of 127\.0\.0\.1 by 127\.0\.0\.1, (89|90) days left$/,
    ),
    details: [expect.stringContaining("NODE_EXTRA_CA_CERTS is ")],
  });
  expect(by.call).toMatchObject({ mark: "ok", found: "ListProjects answered: 3 workspaces" });
  expect(code).toBe(0);
});

test("A certificate that ends soon is a warning", async () => {
  const certificate = createCertificate({ ...VALID, notAfter: Date.now() + 5 * DAY_MS });
  const { code, by } = await diagnose(certificate, { trusted: certificate.cert });
  expect(by.connection).toMatchObject({ mark: "warning", toDo: expect.stringContaining("renew") });
  expect(code).toBe(0);
});

const authority = createCertificate({ ...VALID, name: "An Authority" });
const expired = createCertificate({ ...VALID, notAfter: Date.now() - 1 });
const early = createCertificate({ ...VALID, notBefore: Date.now() + DAY_MS });
const otherName = createCertificate({ ...VALID, name: "other.example" });
const signed = createCertificate({ ...VALID, authority: { name: "An Authority", key: authority.key } });

test.each<[string, Certificate, Trust, string, RegExp]>([
  [
    "has expired",
    expired,
    { trusted: expired.cert },
    "has expired (CERT_HAS_EXPIRED)",
    /renew it.*this machine it is 20/,
  ],
  [
    "is not valid yet",
    early,
    { trusted: early.cert },
    "is not valid yet (CERT_NOT_YET_VALID)",
    /set its clock/,
  ],
  ["is self-signed", createCertificate(VALID), {}, "(DEPTH_ZERO_SELF_SIGNED_CERT)", /NODE_EXTRA_CA_CERTS/],
  [
    "is for another name",
    otherName,
    { trusted: otherName.cert },
    "(ERR_TLS_CERT_ALTNAME_INVALID)",
    /--endpoint/,
  ],
  [
    "has an unknown authority",
    signed,
    {},
    "the authority of the certificate is unknown",
    /NODE_EXTRA_CA_CERTS/,
  ],
])(
  "A certificate that %s fails by that name, and no request is sent",
  async (_, certificate, trust, found, toDo) => {
    const { code, requests, by } = await diagnose(certificate, trust);
    expect(by.connection).toMatchObject({
      mark: "failed",
      found: expect.stringContaining(found),
      toDo: expect.stringMatching(toDo),
    });
    expect([by.clock?.mark, by.call?.mark]).toEqual(["skipped", "skipped"]);
    expect([code, requests]).toEqual([1, 0]);
  },
);

test("The names of a certificate for another name are told", async () => {
  const { by } = await diagnose(otherName, { trusted: otherName.cert });
  expect(by.connection?.details).toContain("it is for DNS:other.example");
});

test("Certificates that are not checked are a warning, not all well", async () => {
  const { code, by } = await diagnose(createCertificate(VALID), {
    env: { NODE_TLS_REJECT_UNAUTHORIZED: "0" },
  });
  expect(by.connection).toMatchObject({
    mark: "warning",
    found: expect.stringContaining("self-signed"),
    toDo: expect.stringContaining("Remove NODE_TLS_REJECT_UNAUTHORIZED=0"),
  });
  expect(code).toBe(0);
});
