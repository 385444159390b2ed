/** Wikipedia dump -> lines of text for a corpus: `npm run -s wikipedia -- DUMP.xml[.bz2|.gz] > lines.txt` */
import { parseArgs } from "node:util";
import { packOf } from "../src/language/packs";
import { duration } from "./progress";
import { runCommand } from "./run-command";
import { dumpLines } from "./wikipedia/dump-lines";
import { openDump } from "./wikipedia/open-dump";
import { writeText } from "./write-stream";

/** Milliseconds between two progress lines. */
const REPORT_INTERVAL = 5000;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { language: { type: "string", default: "hy" } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1)
    throw new Error("name one dump: npm run -s wikipedia -- DUMP.xml[.bz2|.gz] [--language hy] > lines.txt");
  const dump = openDump(path);
  const started = Date.now();
  let reported = started;
  let articles = 0;
  let lines = 0;
  const report = (): void => {
    const share = dump.bytes === 0 ? 1 : dump.bytesRead() / dump.bytes;
    const left = share === 0 ? 0 : ((Date.now() - started) * (1 - share)) / share;
    const percent = `${Math.round(100 * share)}%`;
    process.stderr.write(`${percent}, ${articles} articles, ${lines} lines, about ${duration(left)} left\n`);
    reported = Date.now();
  };
  for await (const part of dumpLines(dump.chunks, packOf(values.language))) {
    articles += part.articles;
    lines += part.lines.length;
    await writeText(process.stdout, part.lines.map((line) => `${line}\n`).join(""));
    if (Date.now() - reported > REPORT_INTERVAL) report();
  }
  report();
  if (lines === 0) throw new Error("the dump has no article text in that language; is it the right wiki?");
}

await runCommand(main);
