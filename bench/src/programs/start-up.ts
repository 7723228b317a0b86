import { CLIENTS, isClientName } from "../clients/clients.ts";
import { answerQuestions } from "./answer-questions.ts";

/** Until when a client's start is measured. */
export type Moment = "constructed" | "first answer";

// program NAME FOLDER ENDPOINT: starts a client, which this process must not have loaded before, and answers with the
// milliseconds from its import to the moment asked for.
const [name, folder = "", endpoint = ""] = process.argv.slice(2);

answerQuestions<Moment, number>(async (moment) => {
  if (!isClientName(name)) throw new Error(`There is no client ${name}.`);
  const start = performance.now();
  const call = CLIENTS[name]({ folder, endpoint });
  if (moment === "first answer") await call();
  return performance.now() - start;
});
