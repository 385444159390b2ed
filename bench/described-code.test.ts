import { expect, test } from "vitest";
import { changedSince, codeOf, DESCRIBED, publishedCode, tokensOf, type Subject } from "./described-code";

test.each(Object.keys(DESCRIBED) as Subject[])(
  "the published results of %s describe the present code",
  (subject) => {
    const { limit, command } = DESCRIBED[subject];
    const { share, files } = changedSince(publishedCode()[subject] ?? {}, codeOf(subject));
    const percent = Math.round(100 * share);
    expect(
      share,
      `${percent}% of what was measured has changed since (${files.slice(0, 5).join(", ")}${files.length > 5 ? ", …" : ""}): ` +
        `run \`${command}\`, or \`${command} -- --quick --publish\` for a short run, and commit what it writes`,
    ).toBeLessThanOrEqual(limit);
  },
);

const tokens = (code: string) => tokensOf("view.tsx", code, false);

test("comments, layout, imports and words are no code", () => {
  const code = 'import { a } from "./a";\n/** Why. */\nexport const b = <p title="one">{a} words</p>; // so';
  expect(tokens(code)).toEqual(tokens('export const b =\n  <p title="two">{a} other words</p>;'));
});

test("names, numbers and operators are", () => {
  const code = "export const b = 2 * a;";
  for (const other of ["export const b = 3 * a;", "export const b = 2 + a;", "export const b = 2 * c;"])
    expect(tokens(other)).not.toEqual(tokens(code));
});

test("texts are code where a program may stand in them", () => {
  expect(tokensOf("programs.ts", "const p = `a * ${b}`;", true)).not.toEqual(
    tokensOf("programs.ts", "const p = `a + ${b}`;", true),
  );
  expect(tokensOf("programs.ts", "const p = `a * ${b}`;", false)).toEqual(
    tokensOf("programs.ts", "const p = `a + ${b}`;", false),
  );
});

test("a file that moved has not changed; one that did counts by its size", () => {
  const present = [
    { file: "here.ts", fingerprint: "1", tokens: 30 },
    { file: "new.ts", fingerprint: "2", tokens: 10 },
  ];
  expect(changedSince({ "there.ts": "1" }, present)).toEqual({ share: 0.25, files: ["new.ts"] });
  expect(changedSince({}, present).share).toBe(1);
});
