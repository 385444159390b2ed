import fc from "fast-check";
import { expect, test } from "vitest";
import { alternativesFor } from "./alternatives";
import { language } from "../test-language";
import { createTestStore, openPage, settle } from "../test-page";

const EXAMPLE = "Barev dzez, inchpes eq?";

test("an earlier text comes back with what was chosen in it, and the present one becomes an earlier text", async () => {
  const { type, view, store, result } = await openPage();
  await type("at");
  store.actions.choose(0, alternativesFor(view(), view().letters[1]!, language)[1]!.outputs);
  store.actions.replaceText("bb");
  await settle();
  expect(result()).toBe("բբ");
  await type("bba");
  store.actions.bringBack(store.getState().earlier[0]!);
  await settle();
  expect(result()).toBe("աթ");
  expect(store.getState().earlier.map(({ text }) => text)).toEqual(["bba", "at"]);
});

/** A page with texts of the user's, and what it has kept. */
function openTexts() {
  const store = createTestStore();
  const { setText, replaceText } = store.actions;
  return {
    ...store.actions,
    getState: store.getState,
    write: (text: string) => {
      setText(text, text.length);
    },
    replaceText,
    texts: () => store.getState().earlier.map(({ text }) => text),
  };
}

test("own text, example, an edit of it, another example: both own texts are kept, untouched examples are not", () => {
  const { write, replaceText, texts } = openTexts();
  write("own text");
  replaceText(EXAMPLE);
  write(`${EXAMPLE}!`);
  for (const example of ["bb", "", "aa"]) replaceText(example);
  expect(texts()).toEqual([`${EXAMPLE}!`, "own text"]);
});

test("own text, example, a new text typed over it: the own text is kept, the example is not", () => {
  const { write, replaceText, texts } = openTexts();
  write("own text");
  replaceText(EXAMPLE);
  write("a");
  write("another text");
  replaceText("bb");
  expect(texts()).toEqual(["another text", "own text"]);
});

test("an example that is erased letter by letter is not kept; with a choice of the user's it is", async () => {
  const { view, store } = await openPage();
  const { replaceText, setText, choose } = store.actions;
  const example = "bats ".repeat(5);
  const erase = () => {
    for (let end = example.length - 1; end >= 0; end--) setText(example.slice(0, end), end);
  };
  replaceText(example);
  erase();
  expect(store.getState().earlier).toEqual([]);
  replaceText(example);
  await settle();
  choose(0, alternativesFor(view(), view().letters[1]!, language)[1]!.outputs);
  expect(store.getState().pristine).toBe(false);
  erase();
  expect(store.getState().earlier).toMatchObject([{ text: example, choices: [{ offset: 1 }] }]);
});

test("undoing a replacement in the field brings back choices, and an example is one again", () => {
  const { write, replaceText, setText, getState, texts } = openTexts();
  write("at");
  replaceText(EXAMPLE);
  setText("at", 0);
  expect(getState().pristine).toBe(false);
  setText(EXAMPLE, EXAMPLE.length);
  expect(getState().pristine).toBe(true);
  replaceText("");
  expect(texts()).toEqual(["at"]);
});

test("line breaks become line feeds, so that offsets are those of the text field", () => {
  const { replaceText, getState } = openTexts();
  replaceText("a\r\nb\rc");
  expect(getState().text).toBe("a\nb\nc");
});

test("a text that is too long for all to be kept lets the oldest go, and that is said", () => {
  const { write, replaceText, texts, getState } = openTexts();
  for (const letter of ["a", "b"]) {
    write(letter.repeat(1_200_000));
    replaceText("");
  }
  expect(texts()).toHaveLength(1);
  expect(texts()[0]).toMatch(/^b/);
  expect(getState().notices.join()).toMatch(/oldest had to go/);
});

test("an example is recognized when it comes back, unless others since were too long to remember all", () => {
  const { write, replaceText, getState } = openTexts();
  const [first, second] = ["a".repeat(1_200_000), "b".repeat(1_200_000)] as const;
  for (const example of [first, second, ""]) replaceText(example);
  write(second);
  expect(getState().pristine).toBe(true);
  replaceText("");
  write(first);
  expect(getState().pristine).toBe(false);
});

/** Anything that can happen to the text. `whole` is a text of the user's, `edit` goes on with the present one. */
const actions = fc.oneof(
  fc.record({ kind: fc.constant("whole" as const), word: fc.integer({ min: 10, max: 99 }) }),
  fc.record({ kind: fc.constant("edit" as const), word: fc.integer({ min: 10, max: 99 }) }),
  fc.record({ kind: fc.constant("example" as const), word: fc.nat(3) }),
  fc.record({ kind: fc.constant("back" as const), word: fc.nat(19) }),
  fc.record({ kind: fc.constant("choose" as const), word: fc.constant(0) }),
);

test("whatever happens, the last 20 texts that the user wrote are in the field or among the earlier ones", () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 60 }), (sequence) => {
      const { write, replaceText, bringBack, getState, texts } = openTexts();
      const examples = ["", "one example", "two examples", "three examples"];
      let own = false;
      /** Texts of the user's that have left the field, the last one first. */
      let left: string[] = [];
      const leave = () => {
        const { text } = getState();
        if (own) left = [text, ...left.filter((other) => other !== text)].slice(0, 20);
      };
      for (const { kind, word } of sequence) {
        const { text, earlier } = getState();
        if (kind === "example") {
          leave();
          replaceText(examples[word]!);
          own = false;
        } else if (kind === "back" && earlier[word] !== undefined) {
          leave();
          bringBack(earlier[word]);
          own = true;
        } else if (kind === "whole") {
          leave();
          // No two have a letter in common, so that none is an edit of another.
          write(String.fromCodePoint(0x1000 + word).repeat(12));
          own = true;
        } else if (kind === "edit" && text.length > 5) {
          write(`${text} ${word}`);
          own = true;
        }
        const kept = new Set([getState().text, ...texts()]);
        expect(left.filter((other) => !kept.has(other))).toEqual([]);
      }
    }),
    { seed: 12, numRuns: 300 },
  );
});
