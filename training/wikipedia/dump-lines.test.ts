import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { armenian } from "../../src/language/armenian/index";
import { dumpLines } from "./dump-lines";

const dump = readFileSync(new URL("../fixtures/small-dump.xml", import.meta.url), "utf8");

const LINES = [
  "Թեյը տաք խմիչք է, որը պատրաստում են չորացրած տերևներից։ Մեր տանը այն խմում են ամեն երեկո։",
  "Ջուրը եռացնում են — բայց ոչ երկար։",
  "Տերևները թողնում են հինգ րոպե։",
  "Ավելին՝ մեր կայքում։",
  "Ձյունը սպիտակ է & փափուկ, իսկ երեխաները շատ են սիրում այն։",
  "Լեռներում ձյունը մնում է մինչև հունիս։",
];

async function read(chunks: readonly string[]): Promise<{ lines: string[]; articles: number }> {
  const result = { lines: [] as string[], articles: 0 };
  async function* stream(): AsyncGenerator<string> {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  }
  for await (const part of dumpLines(stream(), armenian)) {
    result.lines.push(...part.lines);
    result.articles += part.articles;
  }
  return result;
}

describe("dumpLines", () => {
  it("gives the text of articles: no redirects, no other namespaces, only the newest revision", async () => {
    expect(await read([dump])).toEqual({ lines: LINES, articles: 2 });
  });

  it("gives the same when the dump comes in small pieces", async () => {
    const pieces = Array.from({ length: Math.ceil(dump.length / 7) }, (_, k) => dump.slice(7 * k, 7 * k + 7));
    expect((await read(pieces)).lines).toEqual(LINES);
  });

  it("says so when the dump is cut off or no XML", async () => {
    await expect(read([dump.slice(0, -40)])).rejects.toThrow("damaged or cut off");
    await expect(read(["Բարև ձեզ"])).rejects.toThrow("no MediaWiki dump");
  });
});
