/** Characters that some system, some program or an address cannot have in a name; what nobody sees would hide an ending. */
const FORBIDDEN = /[\\/:*?"<>|#%&{}~\s\p{C}]+/gu;

/** Systems allow 255 bytes, cloud drives and archives less with their folders. */
const MOST_BYTES = 200;

/** "tyun-graph-t-ծ.svg": parts of the name joined, without what systems forbid. */
export function fileName(name: string, extension: string): string {
  const plain = `tyun-${name}`.normalize("NFC").replace(FORBIDDEN, "-").replace(/-{2,}/g, "-");
  const ending = `.${extension}`;
  return trimmed(startOf(plain, MOST_BYTES - bytes(ending))) + ending;
}

/** Windows drops full stops at the end of a name. */
const trimmed = (name: string): string => name.replace(/[-. ]+$/, "");

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** As much of a text as fits into so many bytes of UTF-8, whole characters only. */
function startOf(text: string, most: number): string {
  let left = most;
  const fitting = Array.from(text).findIndex((character) => (left -= bytes(character)) < 0);
  return fitting < 0 ? text : Array.from(text).slice(0, fitting).join("");
}
