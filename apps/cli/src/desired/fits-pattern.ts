/** Whether a name fits a pattern, where `*` stands for any text. It needs no expression, whose time could grow with the names of others. */
export function fitsPattern(name: string, pattern: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (name.length < first.length + last.length) return false;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  const middle = name.slice(first.length, name.length - last.length);
  let end = 0;
  return rest.every((part) => {
    const index = middle.indexOf(part, end);
    end = index + part.length;
    return index >= 0;
  });
}
