/** Characters that some system forbids in names of files. */
const FORBIDDEN = /[\\/:*?"<>|\s\p{Cc}]+/gu;

/** "tyun-graph-t-ծ.svg": parts of the name joined, without what systems forbid. */
export function fileName(name: string, extension: string): string {
  const plain = `tyun-${name}`.normalize("NFC").replace(FORBIDDEN, "-").replace(/-{2,}/g, "-");
  return `${plain.replace(/-$/, "")}.${extension}`;
}
