/** Longest part of a word that is shown at each side of the letter. */
const MOST = 16;

/** The word around a position (code points), cut into what stands before the letter, the letter and what follows. */
export function wordAt({ text, position }: { readonly text: string; readonly position: number }): {
  readonly before: string;
  readonly at: string;
  readonly after: string;
} {
  const characters = Array.from(text);
  const before = /\S*$/u.exec(characters.slice(0, position).join(""))![0];
  const after = /^\S*/u.exec(characters.slice(position + 1).join(""))![0];
  const [head, tail] = [Array.from(before), Array.from(after)];
  return {
    before: head.length > MOST ? `…${head.slice(-MOST).join("")}` : before,
    at: characters[position] ?? "",
    after: tail.length > MOST ? `${tail.slice(0, MOST).join("")}…` : after,
  };
}
