import { parseTimestamp } from "@dataworks-kit/signature";
import { findCode } from "./find-code.ts";
import type { Probe } from "./probe.ts";

/** Probes of addresses, methods, times and single texts. */
export function listRequestProbes(): Probe[] {
  return [...listAddressProbes(), ...TEXT_PROBES];
}

const ADDRESSES = [
  "https://dataworks.cn-shanghai.aliyuncs.com",
  "https://dataworks.cn-shanghai.aliyuncs.com:443/",
  "https://dataworks.cn-shanghai.aliyuncs.com:8443/a%20b/~c?d=/e",
  "http://127.0.0.1:80?a=b/c",
  "http://127.0.0.1:8080/v1.0/",
  "http://127.0.0.1:443/a",
];

function listAddressProbes(): Probe[] {
  return ADDRESSES.flatMap((address): Probe[] => {
    const { host, pathname } = new URL(address);
    const what = `reads ${address}`;
    const inputs = { address };
    return [
      { what, steps: [findCode("header", "default port")], inputs, output: "host", want: host },
      { what, steps: [findCode("canonical URI", "left out")], inputs, output: "path", want: pathname },
    ];
  });
}

const HOUR_MS = 3_600_000;

const TEXT_PROBES: readonly Probe[] = [
  {
    what: "writes the time, in UTC",
    steps: [findCode("parameter", "local time")],
    inputs: {},
    output: "timestamp",
    want: (got) => Math.abs((parseTimestamp(got) ?? 0) - Date.now()) < HOUR_MS,
  },
  {
    what: "trims a value",
    steps: [findCode("parameter", "white space")],
    inputs: { value: " \ta  b*\r\n" },
    output: "value",
    want: "a  b*",
  },
  {
    what: "ends a text",
    steps: [findCode("end", "white space")],
    inputs: { text: "a\r\n\r\nb*\n\n" },
    output: "text",
    want: "a\n\nb*",
  },
  {
    what: "writes the method",
    steps: [findCode("method", "letter case")],
    inputs: { method: " post\n" },
    output: "method",
    want: "POST",
  },
  {
    what: "sends the method",
    steps: [findCode("method", "other method")],
    inputs: {
      method: "PUT",
      address: "http://127.0.0.1/",
      body: { bytes: "b" },
      headers: new Map([["a", "b"]]),
    },
    output: {
      python: "request.get_method()",
      java: "request.build().method()",
      go: "request.Method",
      node: "request.method",
      bash: "sent",
    },
    want: "PUT",
  },
];
