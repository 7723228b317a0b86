import { type OperationDescriptor, regionEndpoint } from "@dataworks-kit/wire";

/** The regions on the vendor's page of endpoints. Others may exist: the field takes any text. */
const REGIONS: readonly string[] = [
  "cn-beijing",
  "cn-zhangjiakou",
  "cn-wulanchabu",
  "cn-hangzhou",
  "cn-shanghai",
  "cn-shenzhen",
  "cn-chengdu",
  "cn-hongkong",
  "ap-southeast-1",
  "ap-southeast-3",
  "ap-southeast-5",
  "ap-southeast-7",
  "ap-northeast-1",
  "ap-northeast-2",
  "eu-central-1",
  "eu-west-1",
  "us-east-1",
  "us-west-1",
  "me-east-1",
  "me-central-1",
  "cn-shanghai-finance-1",
  "cn-shenzhen-finance-1",
];

/** A text that a field suggests. */
export interface Suggestion {
  readonly value: string;
  readonly text: string;
}

/** The regions of an operation with the hosts that serve them. */
export function listRegions({ endpoints = [] }: OperationDescriptor): readonly Suggestion[] {
  const named = endpoints.flatMap(({ regions = [] }) => regions);
  return [...REGIONS, ...named].map((value) => {
    const url = regionEndpoint(endpoints, value);
    return { value, text: url === undefined ? "" : new URL(url).host };
  });
}
