/** The id of the control of a field, by its place in the call. */
export function toFieldId(place: readonly (string | number)[]): string {
  return `field-${place.join(".")}`;
}

/** Goes to a field, or to the nearest one around its place; what is folded around it is opened. */
export function focusField(place: readonly (string | number)[]): void {
  const field = findField(place);
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
}

function findField(place: readonly (string | number)[]): HTMLElement | null {
  for (let length = place.length; length > 0; length -= 1) {
    const found = document.getElementById(toFieldId(place.slice(0, length)));
    if (found) return found;
  }
  return null;
}
