/** Whether a text has a token as it is and whole: no letter, mark or digit touches it. */
export function holdsToken(text: string, token: string): boolean {
  const inside = /[\p{L}\p{M}\p{N}]/u;
  for (let at = text.indexOf(token); at >= 0; at = text.indexOf(token, at + 1)) {
    // By code points: a letter may be two UTF-16 units.
    const before = Array.from(text.slice(0, at)).at(-1) ?? "";
    const [after = ""] = text.slice(at + token.length);
    if (!inside.test(before) && !inside.test(after)) return true;
  }
  return false;
}
