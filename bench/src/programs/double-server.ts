import { startServer } from "@dataworks-kit/msw/server";
import { answerQuestions } from "./answer-questions.ts";

// The double as the command starts it: signatures verified, state kept; tells its origin.
const server = startServer();

answerQuestions<"origin", string>(async () => (await server).url);
