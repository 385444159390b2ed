import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const documents = ["CONTRIBUTING.md", "docs/decisions.md"];

/**
 * Files that a document names: in backticks from the top of the project, or as the target of a link from where it stands.
 * @param {string} document
 */
function namedFiles(document) {
  const text = readFileSync(document, "utf8").replace(/^```[^]*?^```/gm, "");
  const quoted = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]*|[\w-]+\.(?:md|json|ts))`/g)].map(
    ([, path]) => path ?? "",
  );
  const folder = document.includes("/") ? "docs/" : "";
  const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => folder + (path ?? ""));
  return [...quoted, ...linked];
}

test.each(documents)("%s names files that there are", (document) => {
  const files = namedFiles(document);
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test("CONTRIBUTING.md stays short enough to be read", () => {
  expect(readFileSync("CONTRIBUTING.md", "utf8").split("\n").length).toBeLessThan(150);
});
