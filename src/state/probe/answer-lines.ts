import type { Language } from "../../language/language";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { ProbeOptions } from "../../workers/probe/run-probe";

/** A typed line with the network's likeliest output at each position. */
export interface AnsweredLine {
  readonly latin: string;
  readonly outputs: Uint8Array;
}

/** Gives lines their answers, in their order. */
export type AnswerLines = (
  lines: readonly string[],
  options: ProbeOptions,
) => Promise<readonly AnsweredLine[]>;

/** Lines that were answered before are not computed again, as long as somebody keeps their list. */
export function createLineAnswerer(network: Pick<NetworkTeam, "convert">, language: Language): AnswerLines {
  const known = new WeakMap<readonly string[], readonly AnsweredLine[]>();
  return async (lines, { signal, onProgress }) => {
    const before = known.get(lines);
    if (before !== undefined) return before;
    const answers = lines.map((latin): AnsweredLine => ({ latin, outputs: new Uint8Array(0) }));
    const wanted = lines.flatMap((line, k) => (line === "" ? [] : [k]));
    const sequences = wanted.map((k) => language.encode(lines[k]!).ids);
    let done = 0;
    await network.convert(sequences, {
      signal,
      onLine: (at, { length, count, symbols }) => {
        const k = wanted[at]!;
        const outputs = new Uint8Array(length);
        for (let t = 0; t < length; t++) outputs[t] = symbols[t * count]!;
        answers[k] = { latin: lines[k]!, outputs };
        onProgress?.(++done / wanted.length);
      },
    });
    known.set(lines, answers);
    return answers;
  };
}
