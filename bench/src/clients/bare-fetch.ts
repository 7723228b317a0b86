import { SAMPLE_INPUT } from "../sample-call.ts";
import { type Signature, signedInForm } from "../signed-sample.ts";
import { type Connect, loadFrom } from "./client-under-test.ts";

/** What someone would write who has `fetch` and a signature, and nothing else: the least that a call can cost. */
export const connectBareFetch: Connect = ({ folder, endpoint }) => {
  const signature = {
    ...loadFrom<Signature>(folder, "@dataworks-kit/signature"),
    ...loadFrom<Signature>(folder, "@dataworks-kit/signature/request"),
  };
  const { host } = new URL(endpoint);
  return async () => {
    const { target, headers, body } = await signedInForm(signature, host, SAMPLE_INPUT.Name);
    const response = await fetch(`${endpoint}${target}`, { method: "POST", headers, body });
    if (!response.ok) throw new Error(`The call was answered with ${response.status}.`);
    return response.json();
  };
};
