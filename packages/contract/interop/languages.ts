import type { Language } from "./language.ts";
import { go } from "./languages/go.ts";
import { java } from "./languages/java.ts";
import { node } from "./languages/node.ts";
import { python } from "./languages/python.ts";

/** In the order in which they run. */
export const LANGUAGES: readonly Language[] = [node, python, java, go];
