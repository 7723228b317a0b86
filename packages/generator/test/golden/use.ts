// A consumer of the golden files: it compiles, or fails to where it says so.
import {
  type CreateDiskInput,
  createDisk,
  createDiskExamples,
  createDiskFetchClient,
  tagResources,
  tagResourcesFetchClient,
} from "./index.gen.js";
import { createDiskInputSchema } from "./validate.gen.js";
import type { Int64 } from "@dataworks-kit/wire";

const disks = createDiskFetchClient({ baseUrl: "http://127.0.0.1:1" });
const created = await createDisk(disks, { OwnerId: 1n, Size: 20, Category: "cloud_essd", PerformanceLevel: "PL0" });
export const serial: Int64 | undefined = created.data?.DiskSerial;
// @ts-expect-error a performance level belongs to one category only
await createDisk(disks, { OwnerId: 1, Size: 20, Category: "cloud_ssd", PerformanceLevel: "PL0" });
// @ts-expect-error the name of a member of a nested object is misspelt
await createDisk(disks, { OwnerId: 1, Size: 20, Category: "cloud_ssd", Encryption: { KeyId: "a", Secert: "b" } });

const tags = tagResourcesFetchClient();
await tagResources(tags, { RegionId: "x", ResourceType: "disk", ResourceId: ["a"], Tag: [{ Key: "a" }] });
const query = { Version: "2014-05-26", RegionId: "a", ResourceType: "disk" } as const;
await tags.POST("/", { params: { query: { ...query, ResourceId: [], Tag: [], Action: "TagResources" } } });
// @ts-expect-error the Action is another
await tags.POST("/", { params: { query: { ...query, ResourceId: [], Tag: [], Action: "UntagResources" } } });

export const input: CreateDiskInput = createDiskExamples.inputs.default;
const verdict: { value: CreateDiskInput } | { issues: readonly object[] } =
  createDiskInputSchema["~standard"].validate(input);
export const isFine: boolean = "value" in verdict;
