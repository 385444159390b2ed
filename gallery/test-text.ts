/** Numbers to two digits behind the point: what nobody sees makes no difference. */
export const asNumbers = (text: string): string =>
  text.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2)) + 0));

/** Elements as text to compare: a line each, with ids in the order in which they come, and classes by their plain names. */
export function asText(markup: string): string {
  const ids = new Map<string, string>();
  const plain = markup
    .replace(/_(R_\w+?)_(?=["')\s])/g, (id) => {
      if (!ids.has(id)) ids.set(id, `id-${ids.size + 1}`);
      return ids.get(id)!;
    })
    .replace(/ class="([^"]*)"/g, (_, names: string) => {
      const shown = names.split(" ").map((name) => name.replace(/^_(.+)_[\w-]+$/, "$1"));
      return ` class="${shown.join(" ")}"`;
    });
  return asNumbers(plain).replaceAll("><", ">\n<");
}
