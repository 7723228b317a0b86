import type { Finding } from "./finding.ts";

/** What to do when a check fails in a way of which no more is known, or does not end in time. */
export const ADVICE: Readonly<Record<Finding["check"], string>> = {
  versions: "Install the command again.",
  key: "Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or give --profile NAME. A key that must be fetched also needs npm install -g @alicloud/credentials, and the service that gives it.",
  endpoint: "Give --region-id, such as cn-shanghai, set ALIBABA_CLOUD_REGION_ID, or give --endpoint URL.",
  proxy: "Correct the variable, or remove it.",
  dns: "Check --region-id or --endpoint, and the name server of this machine. Behind a proxy, set HTTPS_PROXY.",
  connection:
    "Check --endpoint, its port and the firewall. Behind a proxy, set HTTPS_PROXY; with one, check its address, user and password.",
  clock:
    "The connection is open and no answer came. Is that server DataWorks? Try again, then ask its owner.",
  call: "Try again. If it stays so, ask the owner of the server, or of the proxy.",
};
