import type { NamedRawFault } from "./raw-situation.ts";
import { answerBytes } from "./write-answer.ts";

/** A proxy that sends the same signed bytes to the double twice, and hands on one of the two answers. */
export const REPEATED_REQUESTS: readonly NamedRawFault[] = [
  {
    name: "sent twice by a proxy, the first answer",
    fault: async ({ socket, carryOut }) => {
      const first = await carryOut();
      await carryOut();
      socket.write(answerBytes(first));
    },
  },
  {
    name: "sent twice by a proxy, the second answer",
    fault: async ({ socket, carryOut }) => {
      await carryOut();
      socket.write(answerBytes(await carryOut()));
    },
  },
  ...[0, 1].map((chosen) => ({
    name: `sent twice at once by a proxy, the ${chosen === 0 ? "first" : "second"} answer`,
    fault: async ({ socket, carryOut }: Parameters<NamedRawFault["fault"]>[0]) => {
      const answers = await Promise.all([carryOut(), carryOut()]);
      socket.write(answers.map(answerBytes)[chosen] ?? "");
    },
  })),
  {
    name: "sent twice by a proxy, both answers",
    fault: async ({ socket, carryOut }) => {
      const first = await carryOut();
      socket.write(answerBytes(first) + answerBytes(await carryOut()));
    },
  },
];
