import armenian from "@fontsource-variable/noto-sans-armenian/files/noto-sans-armenian-armenian-wght-normal.woff2?url";
import latin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";

interface Font {
  readonly family: string;
  readonly file: string;
  /** What text needs it. */
  readonly letters: RegExp;
}

/** The page's fonts, as in styles/tokens.css. */
const FONTS: readonly Font[] = [
  { family: "Inter Variable", file: latin, letters: /[\u0020-\u00ff]/ },
  { family: "Noto Sans Armenian Variable", file: armenian, letters: /[\u0530-\u058f]/ },
];

/** Milliseconds until a picture goes without a font. */
const PATIENCE = 20_000;

const read = new Map<Font, Promise<string>>();

/**
 * Rules with the page's fonts that a text needs, as data in themselves: a picture that is a file of its own sees no font of
 * the page. A font that cannot be read is left out; then the reader's own takes its place.
 */
export async function fontFaces(text: string): Promise<string> {
  const faces = FONTS.filter(({ letters }) => letters.test(text)).map((font) => {
    const known = read.get(font) ?? fontFace(font);
    read.set(font, known);
    return known.catch(() => {
      read.delete(font);
      return "";
    });
  });
  return (await Promise.all(faces)).join("\n");
}

async function fontFace({ family, file }: Font): Promise<string> {
  const response = await fetch(file, { signal: AbortSignal.timeout(PATIENCE) });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const data = base64(new Uint8Array(await response.arrayBuffer()));
  return `@font-face{font-family:"${family}";font-weight:100 900;src:url(data:font/woff2;base64,${data}) format("woff2")}`;
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
