import { quote } from "./is-same.ts";
import { type Rule, report } from "./scope.ts";
import { createTextRule } from "./texts.ts";

/**
 * Rules for words that parameters, members and operations share. A deprecation is news, as semantic versioning says of it
 * (item 7); that it is taken back corrects a word.
 */
export const reportDeprecation: Rule = ({ before, after, pointer }, scope) => {
  const isDeprecated = after === true;
  if ((before === true) === isDeprecated)
    return createTextRule("deprecation", {})({ before, after, pointer }, scope);
  const effect = isDeprecated ? "addition" : "fix";
  report(scope, {
    pointer,
    kind: isDeprecated ? "deprecated" : "no-longer-deprecated",
    sentence: `${scope.label} is ${isDeprecated ? "deprecated" : "no longer deprecated"}.`,
    effects: { types: effect, command: effect },
  });
};

/** What the service takes where a caller gives nothing. Another value gives another meaning to calls that leave it out. */
export const judgeDefault: Rule = ({ before, after, pointer }, scope) => {
  const isInput = scope.use.size === 0 || scope.use.has("input");
  const effect = isInput && before !== undefined ? "breaking" : "fix";
  const meaning =
    effect === "breaking" ? "a call that leaves it out means something else" : "nothing else was said before";
  report(scope, {
    pointer,
    kind:
      before === undefined ? "default-added" : after === undefined ? "default-removed" : "default-changed",
    sentence: `${scope.label}: the default went from ${quote(before)} to ${quote(after)}${isInput ? `: ${meaning}` : ""}.`,
    effects: {
      types: "fix",
      client: isInput ? effect : "none",
      double: isInput ? effect : "none",
      command: effect,
    },
  });
};
