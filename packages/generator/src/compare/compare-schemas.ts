import { pointTo } from "../json-pointer.ts";
import { type Report, writeValue } from "./difference.ts";
import { type Placed, readSchemaFacts, type SchemaFacts } from "./schema-facts.ts";

/** How two schemas are compared. */
export interface Comparison {
  readonly report: Report;
  /** Of an input the vendor says whether a member is required; of an answer it does not. */
  readonly direction: "input" | "answer";
  /** The pairs that were compared: schemas may lead back to themselves. */
  readonly seen: Set<string>;
}

const LIMITS = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "pattern",
];

/** Reports where our schema and the vendor's disagree. Of what the vendor does not say, ours may say more. */
export function compareSchemas(ours: Placed, vendor: Placed, comparison: Comparison): void {
  const pair = `${ours.pointer} ${vendor.pointer}`;
  if (comparison.seen.has(pair)) return;
  comparison.seen.add(pair);
  const here = readSchemaFacts(ours);
  const there = readSchemaFacts(vendor);
  const isSame = compareTypes(here, there, comparison.report);
  if (!isSame) return;
  compareValues(here, there, comparison.report);
  compareMembers(here, there, comparison);
  compareRequired(here, there, comparison);
  if (here.items && there.items) compareSchemas(here.items, there.items, comparison);
  if (here.content && there.content) compareSchemas(here.content, there.content, comparison);
}

/** Whether the types are the same, so that it makes sense to look further. */
function compareTypes(here: SchemaFacts, there: SchemaFacts, report: Report): boolean {
  if (there.types.length === 0) return true;
  const [ours, vendor] = [writeType(here), writeType(there)];
  if (ours !== vendor) {
    report(pointTo(here.pointer, "type"), ours, vendor);
    return false;
  }
  const isTold = there.format !== undefined || isNumeric(here);
  if (isTold && here.format !== there.format)
    report(pointTo(here.pointer, "format"), writeValue(here.format), writeValue(there.format));
  const [text, vendorText] = [here, there].map(({ content }) => (content ? "JSON in a text" : "a text"));
  if (there.content && text !== vendorText)
    report(pointTo(here.pointer, "contentMediaType"), String(text), String(vendorText));
  return true;
}

function isNumeric({ types }: SchemaFacts): boolean {
  return types.includes("integer") || types.includes("number");
}

function compareValues(here: SchemaFacts, there: SchemaFacts, report: Report): void {
  if (there.values && !isSameSet(here.values ?? [], there.values))
    report(pointTo(here.pointer, "enum"), writeValue(here.values), writeValue(there.values));
  for (const limit of LIMITS) {
    const [ours, vendor] = [here.keywords[limit], there.keywords[limit]];
    if (vendor !== undefined && ours !== vendor)
      report(pointTo(here.pointer, limit), writeValue(ours), writeValue(vendor));
  }
}

function isSameSet(ours: readonly unknown[], vendor: readonly unknown[]): boolean {
  const [left, right] = [new Set(ours), new Set(vendor)];
  return left.size === right.size && [...left].every((value) => right.has(value));
}

/** Of an object without members the vendor says nothing. */
function compareMembers(here: SchemaFacts, there: SchemaFacts, comparison: Comparison): void {
  if (there.properties.size === 0) return;
  for (const [name, vendor] of there.properties) {
    const ours = here.properties.get(name);
    if (ours) compareSchemas(ours, vendor, comparison);
    else comparison.report(pointTo(here.pointer, "properties", name), NO_MEMBER, describe(vendor));
  }
  for (const [name, ours] of here.properties)
    if (!there.properties.has(name)) comparison.report(ours.pointer, describe(ours), NO_MEMBER);
}

const NO_MEMBER = "no such member";

function compareRequired(here: SchemaFacts, there: SchemaFacts, { report, direction }: Comparison): void {
  for (const name of there.properties.keys()) {
    if (!here.properties.has(name)) continue;
    const [isHere, isThere] = [here.required.has(name), there.required.has(name)];
    if (isHere === isThere || (direction === "answer" && isHere)) continue;
    report(pointTo(here.pointer, "required", name), writeNeed(isHere), writeNeed(isThere));
  }
}

/** Whether a value must be given, in a word. */
export function writeNeed(isRequired: boolean): string {
  return isRequired ? "required" : "optional";
}

/** The type of a schema, in words. */
export function describe(placed: Placed): string {
  const facts = readSchemaFacts(placed);
  return [writeType(facts), facts.format].filter(Boolean).join(" ");
}

function writeType({ types }: SchemaFacts): string {
  return types.length === 0 ? "any type" : [...types].sort().join(" or ");
}
