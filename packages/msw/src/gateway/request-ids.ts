/** Makes ids in the gateway's form, an upper-case UUID, that count up from 1: the same in every run. */
export function countingRequestIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-4000-8000-${count.toString(16).toUpperCase().padStart(12, "0")}`;
  };
}
