import type { DifferentTexts, SetAsideWords } from "@dataworks-kit/signature/explain";

const PIN = "请让两侧使用相同的时间和相同的随机数（nonce）。";
const TIME_AND_NONCE = "时间和随机数（nonce）";

const ACS3_KEY_END = "或其后加了只有 HMAC-SHA1 才有的 &";
const KEY_END: Readonly<Record<DifferentTexts["algorithm"], string>> = {
  "HMAC-SHA1": "或其后没有 &",
  "ACS3-HMAC-SHA256": ACS3_KEY_END,
  "ACS3-HMAC-SM3": ACS3_KEY_END,
};

/** What two calls, or two callers, cannot have in common, in Chinese. */
export const SET_ASIDE_WORDS_ZH: SetAsideWords = {
  pin: PIN,
  names: {
    "another call": TIME_AND_NONCE,
    "another key": "访问密钥",
    "another host": "主机",
    "other port": "主机的端口",
    "other media type": "媒体类型",
  },
  joinNames: (names) =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}和${names.at(-1)}`,
  sentences: {
    "another call": ["时间或随机数（nonce）不同，因此两个文本属于两个调用。", PIN],
    "another key": ["粘贴的文本有另一个访问密钥或令牌，这一侧无法使用。"],
    "another host": ["粘贴的文本有另一个主机，这一侧无法使用。"],
    "other port": ["主机的端口不同：它按发送时的样子签名，非默认的端口要写，默认的端口不写。"],
    "other media type": ["粘贴的文本有另一种媒体类型，这一侧无法设置。"],
  },
  onlyCalls: `除${TIME_AND_NONCE}之外，两个文本相同：它们属于两个调用。`,
  onlyThese: (names, isOtherCall) =>
    `除了这一侧无法使用的${names}${isOtherCall ? `，以及${TIME_AND_NONCE}` : ""}，两个文本相同。`,
  secret: (isOtherKey, algorithm) => {
    const own = isOtherKey ? "换成你自己的访问密钥" : "换成你自己的值";
    return `${own}，文本就是正确的，因此请检查 AccessKeySecret：可能是错的或旧的，前后有空格，属于另一个访问密钥，${KEY_END[algorithm]}。`;
  },
};
