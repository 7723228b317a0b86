import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { SAMPLE_INPUT } from "../sample-call.ts";
import { type Signature, signedInForm } from "../signed-sample.ts";
import { type Connect, loadFrom } from "./client-under-test.ts";

/** A signature and `node:http`, without a check, a limit or an error that says anything: the least that a call can cost in Node. */
export const connectBareHttp: Connect = ({ folder, endpoint }) => {
  const signature = {
    ...loadFrom<Signature>(folder, "@dataworks-kit/signature"),
    ...loadFrom<Signature>(folder, "@dataworks-kit/signature/request"),
  };
  const { host } = new URL(endpoint);
  const agent = new Agent({ keepAlive: true });
  return async () => {
    const { target, headers, body } = await signedInForm(signature, host, SAMPLE_INPUT.Name);
    const answer = await new Promise<string>((resolve, reject) => {
      request(`${endpoint}${target}`, { method: "POST", headers, agent }, (response) =>
        text(response).then(resolve, reject),
      )
        .on("error", reject)
        .end(body);
    });
    return JSON.parse(answer);
  };
};
