import { expect, test } from "vitest";
import { language } from "../test-language";
import { createFakeNetwork, fakeOutputs } from "../test-network";
import { createLineAnswerer } from "./answer-lines";

const { signal } = new AbortController();

test("every line gets the likeliest output of each position, empty ones none, and nothing is computed twice", async () => {
  const network = createFakeNetwork();
  const answerLines = createLineAnswerer(network, language);
  const lines = ["bats", "", "at s"];
  const shares: number[] = [];
  const answers = await answerLines(lines, { signal, onProgress: (share) => shares.push(share) });
  expect(answers.map(({ latin }) => latin)).toEqual(lines);
  expect(answers.map(({ outputs }) => outputs.length)).toEqual([4, 0, 4]);
  for (const { latin, outputs } of answers) {
    const expected = fakeOutputs(latin);
    expect([...outputs]).toEqual(
      Array.from({ length: expected.length }, (_, t) => expected.symbols[t * expected.count]),
    );
    expect(outputs.every((output) => output < language.vocabulary.outputs.length)).toBe(true);
  }
  expect(shares).toEqual([0.5, 1]);
  expect(network.requests).toEqual([["bats", "at s"]]);
  expect(await answerLines(lines, { signal })).toBe(answers);
  await answerLines([...lines], { signal });
  expect(network.requests).toHaveLength(2);
});

test("answers that were given up are asked for again", async () => {
  const network = createFakeNetwork();
  network.hold = true;
  const answerLines = createLineAnswerer(network, language);
  const controller = new AbortController();
  const lines = ["bats"];
  const given = answerLines(lines, { signal: controller.signal });
  controller.abort();
  await expect(given).rejects.toThrow("newer");
  network.hold = false;
  expect((await answerLines(lines, { signal }))[0]!.outputs).toHaveLength(4);
  expect(network.requests).toHaveLength(2);
});
