import { useEffect, useState } from "preact/hooks";
import { type CallToSign, type SignedCall, signCall } from "./signed-call.ts";

/** The call as it is signed now, and as it was before the last change. Absent until it is signed for the first time. */
export interface SigningHistory {
  readonly current: SignedCall | undefined;
  readonly earlier: SignedCall | undefined;
  /** The call could not be signed. */
  readonly hasFailed: boolean;
}

const START: SigningHistory = { current: undefined, earlier: undefined, hasFailed: false };

/** Signs a call whenever it changes. A result that comes after that of a later call is dropped. */
export function useSignedCall(call: CallToSign): SigningHistory {
  const [history, setHistory] = useState(START);
  useEffect(() => {
    let isLatest = true;
    signCall(call).then(
      (current) => {
        if (isLatest) setHistory((last) => ({ current, earlier: last.current, hasFailed: false }));
      },
      () => {
        if (isLatest) setHistory({ ...START, hasFailed: true });
      },
    );
    return () => {
      isLatest = false;
    };
  }, [call]);
  return history;
}
