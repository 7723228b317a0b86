import { FIRST_ID } from "../world.ts";
import { type NamedFault, replyBothWays } from "./reply.ts";

/** What stands for the id: outside int64, of another type, or nothing. The text is what JSON has. */
const IDS = [
  "1e30",
  "9223372036854775808",
  "-9223372036854775809",
  "123456789012345678901234567890",
  "12.5",
  "-0",
  "null",
  "true",
  "[]",
  "{}",
  '""',
  `"${FIRST_ID}"`,
  `[${FIRST_ID}]`,
  `{"Id":${FIRST_ID}}`,
];

/** Answers that say success, with an id that is not an int64. */
export const ODD_IDS: readonly NamedFault[] = IDS.flatMap((id) =>
  replyBothWays(`success with Data ${id}`, {
    status: 200,
    body: `{"RequestId":"r","HttpStatusCode":200,"Data":${id},"Success":true}`,
  }),
);
