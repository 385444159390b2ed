import { expect, test } from "vitest";
import { armenian } from "./armenian/index";
import { machineSpans } from "./machine-text";

const kept = (text: string): string[] =>
  machineSpans(text, armenian).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    "a URL with protocol, without the comma behind it",
    "http://www.hayastan.am/ashxarh, lav",
    ["http://www.hayastan.am/ashxarh"],
  ],
  [
    "a URL in a sentence that ends",
    "Kardal https://example.org/wiki/Hayastan.",
    ["https://example.org/wiki/Hayastan"],
  ],
  ["a domain with a path and no protocol", "t.me/kanal", ["t.me/kanal"]],
  ["a bare domain in brackets", "(youtube.com)", ["youtube.com"]],
  ["a domain, and not the ending behind its hyphen", "youtube.com-i mej", ["youtube.com"]],
  ["an address on the local machine is no domain", "localhost", []],
  ["an e-mail address", "shushan_k@example.com", ["shushan_k@example.com"]],
  [
    "an e-mail address, and not the ending behind its hyphen",
    "info@example.am-in grel em",
    ["info@example.am"],
  ],
  ["a handle with a sign that no word has", "@aram_k barev", ["@aram_k"]],
  ["a word that begins with ը is no handle", "@nker", []],
  ["a file name with a known ending", "tsragir.exe, lav", ["tsragir.exe"]],
  ["a file name in a folder", "src/index.ts nayir", ["src/index.ts"]],
  ["a Windows path", "C:\\tsragir\\ bac", ["C:\\tsragir\\"]],
  ["a Unix path", "/usr/bin/env bac", ["/usr/bin/env"]],
  ["a slash between words is no path", "ev/kam 24/7", []],
  ["an entity", "&amp; ev &#39;", ["&amp;", "&#39;"]],
  ["& that is ծ before a semicolon", "&ar;", []],
  ["tags, and not the text between them", "<b>barev</b>", ["<b>", "</b>"]],
  ["less and more than", "a < b ev c > d", []],
  ["a stop without a space behind it", "barev.inch ka lav.es", []],
  ["numbers and times", "3.14 12:30 192.168.1.1", []],
])("%s", (_title, text, expected) => {
  expect(kept(text)).toEqual(expected);
});

test("a line of 2,000 characters of anything takes no time to speak of", () => {
  const start = performance.now();
  for (const part of ["a.", "@a.", "/a", "<a ", "a-", "&a", "\\a", "a@a.", "http://a", "<a b="])
    machineSpans(`${part.repeat(2000 / part.length)}.`, armenian);
  // Ten lines; a backtracking pattern would take seconds for one.
  expect(performance.now() - start).toBeLessThan(2000);
});
