import type * as Kit from "@dataworks-kit/client";
import { TEST_KEY } from "@dataworks-kit/contract/lab/world";
import { SAMPLE_INPUT } from "../sample-call.ts";
import { type Connect, loadFrom } from "./client-under-test.ts";

/** `@dataworks-kit/client` as other runtimes have it, which send by `fetch`. */
export const connectKitByFetch: Connect = ({ folder, endpoint }) => {
  const { createClient, fetchTransport } = loadFrom<typeof Kit>(folder, "@dataworks-kit/client");
  const client = createClient({ credentials: TEST_KEY, endpoint, transport: fetchTransport() });
  return () => client.createConnection(SAMPLE_INPUT);
};
