import { beforeAll, expect, test } from "vitest";
import { createLineConverter } from "../convert-lines";
import { openEngine, openModel } from "../node-model";
import { holdsToken } from "./holds-token";
import { MORE_TOKENS, NAMED_TOKENS, type TokenSentence } from "./latin-token-sentences";
import { MIXED_SENTENCES } from "./mixed-sentences";

let convert: (lines: readonly string[]) => Promise<string[]>;

beforeAll(async () => {
  const model = await openModel("models/hy");
  convert = createLineConverter(await openEngine(model.weights), model, { nativePunctuation: false });
}, 60_000);

/** Sentences whose token came out changed, as they came out. */
async function changed(sentences: readonly Pick<TokenSentence, "sentence" | "token">[]): Promise<string[]> {
  const converted = await convert(sentences.map(({ sentence }) => sentence));
  return converted.filter((line, k) => !holdsToken(line, sentences[k]!.token));
}

test("of the nine named tokens at least eight stay as they are", async () => {
  expect((await changed(NAMED_TOKENS)).slice(1)).toEqual([]);
}, 60_000);

test("of sixty Latin tokens in Armenian sentences at least 54 stay as they are", async () => {
  const all = [...NAMED_TOKENS, ...MORE_TOKENS];
  expect(all).toHaveLength(60);
  expect((await changed(all)).slice(6)).toEqual([]);
}, 60_000);

test("of English words, paths, handles and commands in mixed lines at least half stay, endings in native letters", async () => {
  expect(MIXED_SENTENCES.length).toBeGreaterThanOrEqual(40);
  expect((await changed(MIXED_SENTENCES)).slice(MIXED_SENTENCES.length / 2)).toEqual([]);
}, 60_000);

test("what is expected of a mixed line holds its token", () => {
  for (const { expected, token } of MIXED_SENTENCES) expect(holdsToken(expected, token), expected).toBe(true);
});

test("the sentences around the tokens become Armenian", async () => {
  const converted = await convert(NAMED_TOKENS.map(({ sentence }) => sentence));
  converted.forEach((line, k) => {
    const rest = line.replace(NAMED_TOKENS[k]!.token, "");
    const latin = rest.match(/[a-z]/gi) ?? [];
    expect(latin.length, line).toBeLessThan(4);
  });
}, 60_000);
