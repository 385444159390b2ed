import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures";

interface Golden {
  readonly latin: string;
  readonly converted: string;
  /** The likeliest output symbol at each typed character, and its probability. */
  readonly outputs: readonly string[];
  readonly probabilities: readonly number[];
}

/** Expected results, computed by stock tf.layers when the model was exported. */
const golden = (JSON.parse(readFileSync("models/hy/golden.json", "utf8")) as { sentences: Golden[] })
  .sentences;

test("English stays Latin inside Armenian", async ({ typing }) => {
  await typing.open();
  await typing.convert("es sirum em Deep Learning", "ես սիրում եմ Deep Learning");
});

test("every keystroke converts", async ({ typing }) => {
  await typing.open();
  await typing.latin.pressSequentially("gitutyun", { delay: 30 });
  await expect(typing.result).toHaveText("գիտություն");
  for (let letters = 0; letters < 3; letters++) await typing.latin.press("Backspace");
  await expect(typing.result).toHaveText(/^գիտու[թտ]$/);
});

test("the sentences stored with the model come out as stored", async ({ typing }) => {
  await typing.open();
  for (const { latin, converted } of golden) await typing.convert(latin, converted);
});

test("the probability on the page is the one that tf.layers computed", async ({ typing }) => {
  await typing.open();
  // The least certain letter, so that the digits say something.
  const { sentence, position } = leastCertain(golden);
  await typing.convert(sentence.latin, sentence.converted);
  await typing.letters.locator(`[data-position="${position}"]`).click();
  const symbol = sentence.outputs[position]!;
  const shown = await typing.alternatives.getByRole("radio", { name: symbol }).first().innerText();
  const percent = Number(/([\d.]+)%/.exec(shown)![1]);
  expect(Math.abs(percent - 100 * sentence.probabilities[position]!)).toBeLessThan(0.51);
});

/** The small Armenian letter with the lowest probability; letters that end a group have a button of their own. */
function leastCertain(sentences: readonly Golden[]): { sentence: Golden; position: number } {
  const letters = sentences.flatMap((sentence) =>
    sentence.outputs.flatMap((symbol, position) =>
      /^[\u0561-\u0587]/.test(symbol)
        ? [{ sentence, position, probability: sentence.probabilities[position]! }]
        : [],
    ),
  );
  return letters.reduce((least, letter) => (letter.probability < least.probability ? letter : least));
}

test("a letter's alternatives open from the result; a chosen one stays through further typing", async ({
  typing,
}) => {
  await typing.open();
  await typing.convert("bari", "բարի");
  await typing.result.getByText("ր", { exact: true }).click();
  await expect(typing.alternatives).toBeVisible();
  await typing.alternatives.getByRole("radio", { name: /^ռ/ }).click();
  await expect(typing.result).toHaveText("բառի");
  await expect(typing.letters.getByRole("button", { name: "r becomes ռ , your choice" })).toBeVisible();
  await typing.latin.press("End");
  await typing.latin.pressSequentially(" es");
  await expect(typing.result).toHaveText("բառի ես");
});

test("a word can be kept in Latin, and given back", async ({ typing, page }) => {
  await typing.open();
  await typing.convert("barev dzez", "բարև ձեզ");
  await typing.letter("b", "բ").click();
  await typing.alternatives.getByRole("button", { name: "Keep “barev” in Latin" }).click();
  await expect(typing.result).toHaveText("barev ձեզ");
  await typing.letters.locator('[data-position="0"]').click();
  await typing.alternatives.getByRole("button", { name: "Undo my choices in this word" }).click();
  await expect(typing.result).toHaveText("բարև ձեզ");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("choosing a letter that is spelled ts takes both characters", async ({ typing }) => {
  await typing.open();
  await typing.convert("tsar", "ծառ");
  await typing.letter("ts", "ծ").click();
  await typing.alternatives.getByRole("radio", { name: /^ց/ }).click();
  await expect(typing.result).toHaveText("ցառ");
});

test("the result can be copied", async ({ typing, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await typing.open();
  await typing.convert("barev\ndzez", "բարև\nձեզ");
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("բարև\nձեզ");
});

test("Armenian punctuation is a switch, off at first", async ({ typing, page }) => {
  await typing.open();
  await typing.convert("inchpes es?", "ինչպես ես?");
  await page.getByRole("switch", { name: /Armenian punctuation/ }).click();
  await expect(typing.result).toHaveText("ինչպես ե՞ս");
});

test("emoji, other scripts and Armenian letters in the text pass through", async ({ typing }) => {
  await typing.open();
  await typing.convert("barev 😀👩‍👩‍👧 привет 日本 բարև\u0000é", "բարև 😀👩‍👩‍👧 привет 日本 բարև\u0000é");
});

test("next doubt opens the alternatives of a doubtful letter", async ({ typing, page }) => {
  await typing.open();
  await typing.latin.fill("g j x z c t s");
  await expect(typing.result.locator("[data-doubtful]").first()).toBeVisible();
  await page.getByRole("button", { name: "Next doubt" }).click();
  await expect(typing.alternatives).toBeVisible();
  await expect(typing.letters.locator("[data-current]")).toHaveAttribute("data-doubtful", "true");
});

test("a letter tells where its word decided otherwise than the network alone", async ({ typing }) => {
  await typing.open();
  await typing.convert("barev em", "բարև եմ");
  // A word is in one script: with its first letter Latin so is its second, whatever the network gives it.
  await typing.letter("e", "ե").last().click();
  await typing.alternatives.getByRole("radio", { name: "stays Latin" }).click();
  await expect(typing.result).toHaveText("բարև em");
  await typing.letter("m", "m").click();
  await expect(typing.alternatives).toContainText(/The network alone: մ [\d.]+%; the word: Latin\./);
});
