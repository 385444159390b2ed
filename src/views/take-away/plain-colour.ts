/**
 * A computed colour in words that drawing programs of every age know. Browsers give what color-mix() makes as
 * "color(srgb 0.5 0.25 0 / 0.5)"; other values stay as they are.
 */
export function plainColour(value: string): string {
  const parts = /^color\(srgb ([\d.e+-]+) ([\d.e+-]+) ([\d.e+-]+)(?: \/ ([\d.e+-]+))?\)$/.exec(value);
  if (parts === null) return value;
  const channels = parts
    .slice(1, 4)
    .map((share) => Math.round(255 * Math.min(1, Math.max(0, Number(share)))));
  return parts[4] === undefined ? `rgb(${channels.join(", ")})` : `rgba(${channels.join(", ")}, ${parts[4]})`;
}
