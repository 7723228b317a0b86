import { createSample, SAMPLE_LANGUAGES } from "@dataworks-kit/samples";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hostileText } from "./support/hostile-text.ts";

test("No secret stands in any sample, wherever it stands in Content", () => {
  const secret = "5up3r-s3cr3t";
  const member = fc.constantFrom("password", "accessKey", "securityToken", "PASSWORD");
  const content = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      member.map((name) => ({ [name]: secret, url: `x://host/?p=${secret}` })),
      fc.dictionary(hostileText, tie("node"), { maxKeys: 3 }),
      fc.array(tie("node"), { maxLength: 3 }),
      hostileText,
    ),
  })).node;
  fc.assert(
    fc.property(content, fc.integer({ min: 0, max: 20 }), (value, cut) => {
      const text = JSON.stringify({ value });
      for (const Content of [{ value }, text, text.slice(0, -cut)])
        for (const { id } of SAMPLE_LANGUAGES)
          expect(createSample(id, { input: { Content } }).code).not.toContain(secret);
    }),
  );
});
