import { TEST_KEY } from "@dataworks-kit/contract/lab/world";
import { SAMPLE_INPUT } from "../sample-call.ts";
import { type Connect, loadFrom } from "./client-under-test.ts";

interface PopCore {
  readonly RPCClient: new (
    config: Readonly<Record<string, unknown>>,
  ) => { request(action: string, parameters: object, options: object): Promise<unknown> };
}

/** `@alicloud/pop-core`, the vendor's older client for all its RPC-style products. */
export const connectPopCore: Connect = ({ folder, endpoint }) => {
  const { RPCClient } = loadFrom<PopCore>(folder, "@alicloud/pop-core");
  const client = new RPCClient({ ...TEST_KEY, endpoint, apiVersion: "2020-05-18" });
  return () => {
    const input = { ...SAMPLE_INPUT, Content: JSON.stringify(SAMPLE_INPUT.Content) };
    return client.request("CreateConnection", input, { method: "POST" });
  };
};
