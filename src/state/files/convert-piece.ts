import type { TextLine } from "../../language/lines";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { Outputs, ShownLine } from "../typing/line-view";
import { lineView, resultText, type Writing } from "../typing/result";

/** The result for some lines, exactly as the page would show and copy it. */
export async function convertPiece(
  lines: readonly TextLine[],
  { nativePunctuation, language }: Writing,
  client: Pick<NetworkTeam, "convert">,
  signal: AbortSignal,
): Promise<string> {
  const texts = [...new Set(lines.map(({ text }) => text))].filter((text) => text !== "");
  const shown = new Map<string, ShownLine>();
  const onLine = (k: number, outputs: Outputs): void => {
    const line = { text: texts[k]!, outputs, choices: NO_CHOICES };
    shown.set(line.text, line);
    // Line by line as they come: all at once would keep the page waiting.
    lineView(line, nativePunctuation, language);
  };
  if (texts.length > 0)
    await client.convert(
      texts.map((text) => language.encode(text).ids),
      { signal, onLine },
    );
  if (shown.size < texts.length) throw new Error("The network did not answer for every line.");
  return resultText({
    lines: lines.map((line) => ({ ...line, shown: shown.get(line.text) })),
    nativePunctuation,
    language,
  });
}

const NO_CHOICES: ReadonlyMap<number, number> = new Map();
