import type { Runner } from "./runner.ts";
import { go } from "./runners/go.ts";
import { java } from "./runners/java.ts";
import { node, typescript } from "./runners/javascript.ts";
import { python } from "./runners/python.ts";
import { aliyun, curl, dataworks } from "./runners/shell.ts";

/** A runner for each language; those that wait the longest start first. */
export const RUNNERS: readonly Runner[] = [go, java, python, typescript, node, curl, dataworks, aliyun];
