import { CLIENTS, isClientName } from "../clients/clients.ts";
import { answerQuestions } from "./answer-questions.ts";

// program NAME FOLDER ENDPOINT: makes as many calls as it is asked for, one after the other, and answers with the
// processor time of one in microseconds, of all threads of the process together.
const [name, folder = "", endpoint = ""] = process.argv.slice(2);
if (!isClientName(name)) throw new Error(`There is no client ${name}.`);
const call = CLIENTS[name]({ folder, endpoint });

answerQuestions<number, number>(async (calls) => {
  const before = process.cpuUsage();
  for (let count = 0; count < calls; count += 1) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
});
