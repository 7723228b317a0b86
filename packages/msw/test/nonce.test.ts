import { createSimulator } from "@dataworks-kit/msw/simulator";
import { formatTimestamp } from "@dataworks-kit/signature";
import { describe, expect, test } from "vitest";
import { readAnswer } from "./support/answers.ts";
import { NOW, SCHEMES, signedRequest } from "./support/signed-requests.ts";

const MINUTE_MS = 60_000;

describe.each(SCHEMES)("A nonce of %s", (scheme) => {
  const readCode = async (response: Response) => (await readAnswer(response)).body.Code ?? "accepted";

  test("is refused the second time, even after a call that was refused later on", async () => {
    const { fetch } = createSimulator({ clock: () => NOW });
    const refused = { nonce: "once", parameters: {} };
    expect(await readCode(await fetch(await signedRequest(scheme, refused)))).toBe("MissingProjectId");
    expect(await readCode(await fetch(await signedRequest(scheme, { nonce: "once" })))).toBe(
      "SignatureNonceUsed",
    );
  });

  test("is not used up by a call with a wrong signature", async () => {
    const { fetch } = createSimulator({ clock: () => NOW });
    const forged = await signedRequest(scheme, { nonce: "once", accessKeySecret: "wrong" });
    expect(await readCode(await fetch(forged))).toBe("SignatureDoesNotMatch");
    expect(await readCode(await fetch(await signedRequest(scheme, { nonce: "once" })))).toBe("accepted");
  });

  test("is refused for as long as the call's timestamp is valid, and the time refuses it after that", async () => {
    let now = NOW;
    const { fetch } = createSimulator({ clock: () => now });
    const ahead = { nonce: "once", timestamp: formatTimestamp(NOW + 10 * MINUTE_MS) };
    expect(await readCode(await fetch(await signedRequest(scheme, ahead)))).toBe("accepted");
    now = NOW + 25 * MINUTE_MS;
    expect(await readCode(await fetch(await signedRequest(scheme, ahead)))).toBe("SignatureNonceUsed");
    now += 1_000;
    expect(await readCode(await fetch(await signedRequest(scheme, ahead)))).toBe("InvalidTimeStamp.Expired");
  });

  test("is refused with a new timestamp too, for a window after it came", async () => {
    let now = NOW;
    const { fetch } = createSimulator({ clock: () => now });
    const old = { nonce: "once", timestamp: formatTimestamp(NOW - 14 * MINUTE_MS) };
    expect(await readCode(await fetch(await signedRequest(scheme, old)))).toBe("accepted");
    now = NOW + 2 * MINUTE_MS;
    const again = { nonce: "once", timestamp: formatTimestamp(now) };
    expect(await readCode(await fetch(await signedRequest(scheme, again)))).toBe("SignatureNonceUsed");
  });

  test("is refused once when the same call comes twice at the same time", async () => {
    const { fetch, world } = createSimulator({ clock: () => NOW });
    const request = await signedRequest(scheme);
    const answers = await Promise.all([fetch(request.clone()), fetch(request.clone())]);
    expect((await Promise.all(answers.map(readCode))).sort()).toEqual(["SignatureNonceUsed", "accepted"]);
    expect(world().dataSources).toHaveLength(1);
  });
});
