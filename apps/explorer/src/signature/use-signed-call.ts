import { useEffect, useState } from "preact/hooks";
import { type CallToSign, type SignedCall, signCall } from "./signed-call.ts";

/** The call as it is signed now, and as it was before the last change. Absent until it is signed for the first time. */
export interface SigningHistory {
  readonly current: SignedCall | undefined;
  readonly earlier: SignedCall | undefined;
}

/** Signs a call whenever it changes. A result that comes after that of a later call is dropped. */
export function useSignedCall(call: CallToSign): SigningHistory {
  const [history, setHistory] = useState<SigningHistory>({ current: undefined, earlier: undefined });
  const { pairs, signing, host, key } = call;
  useEffect(() => {
    let isLatest = true;
    void signCall({ pairs, signing, host, key }).then((current) => {
      if (isLatest) setHistory((last) => ({ current, earlier: last.current }));
    });
    return () => {
      isLatest = false;
    };
  }, [pairs, signing, host, key]);
  return history;
}
