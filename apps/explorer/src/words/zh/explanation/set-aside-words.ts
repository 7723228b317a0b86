import type { DifferentTexts, SetAsideCause } from "@dataworks-kit/signature/explain";

interface SetAside extends Pick<DifferentTexts, "algorithm"> {
  readonly causes: readonly SetAsideCause[];
}

const PIN = "请让两侧使用相同的时间和相同的随机数（nonce）。";
const ONE_CALL = "another call";

const NAMES: Readonly<Record<SetAsideCause, string>> = {
  "another call": "时间和随机数（nonce）",
  "another key": "访问密钥",
  "another host": "主机",
  "other port": "主机的端口",
  "other media type": "媒体类型",
};

const BEFORE_BEYOND: Readonly<Record<SetAsideCause, readonly string[]>> = {
  "another call": ["时间或随机数（nonce）不同，因此两个文本属于两个调用。", PIN],
  "another key": ["粘贴的文本有另一个访问密钥或令牌，这一侧无法使用。"],
  "another host": ["粘贴的文本有另一个主机，这一侧无法使用。"],
  "other port": ["主机的端口不同：它按发送时的样子签名，非默认的端口要写，默认的端口不写。"],
  "other media type": ["粘贴的文本有另一种媒体类型，这一侧无法设置。"],
};

const ACS3_KEY_END = "或其后加了只有 HMAC-SHA1 才有的 &";
const KEY_END: Readonly<Record<DifferentTexts["algorithm"], string>> = {
  "HMAC-SHA1": "或其后没有 &",
  "ACS3-HMAC-SHA256": ACS3_KEY_END,
  "ACS3-HMAC-SM3": ACS3_KEY_END,
};

/** The causes that were set aside when nothing else differs, and where to look then. */
export function describeOnlySetAsideZh({ causes, algorithm }: SetAside): string[] {
  if (causes.every((cause) => cause === ONE_CALL))
    return [`除${NAMES[ONE_CALL]}之外，两个文本相同：它们属于两个调用。`, PIN];
  const names = causes.filter((cause) => cause !== ONE_CALL).map((cause) => NAMES[cause]);
  const call = causes.includes(ONE_CALL) ? `，以及${NAMES[ONE_CALL]}` : "";
  const own = causes.includes("another key") ? "换成你自己的访问密钥" : "换成你自己的值";
  return [
    `除了这一侧无法使用的${joinNames(names)}${call}，两个文本相同。`,
    ...(causes.includes("other port") ? BEFORE_BEYOND["other port"] : []),
    `${own}，文本就是正确的，因此请检查 AccessKeySecret：可能是错的或旧的，前后有空格，属于另一个访问密钥，${KEY_END[algorithm]}。`,
  ];
}

/** The causes that were set aside, before the first difference beyond them. */
export function describeSetAsideZh(causes: readonly SetAsideCause[]): string[] {
  return causes.flatMap((cause) => BEFORE_BEYOND[cause]);
}

function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}和${names.at(-1)}`;
}
