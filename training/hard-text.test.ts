import { beforeAll, describe, expect, test } from "vitest";
import { createLineConverter, type LineConverter } from "./convert-lines";
import { openEngine, openModel } from "./node-model";

/** What the shipped network is not asked about, or not alone: the same for page, command line and evaluation. */
let convert: LineConverter;
let punctuate: LineConverter;

beforeAll(async () => {
  const model = await openModel("models/hy");
  const engine = await openEngine(model.weights);
  convert = createLineConverter(engine, model, { nativePunctuation: false });
  punctuate = createLineConverter(engine, model, { nativePunctuation: true });
});

describe("what stays as typed", () => {
  test.each([
    "http://www.hayastan.am/ashxarh",
    "https://example.org/wiki/Hayastan",
    "shushan_k@example.com",
    "tsragir.exe",
    "C:\\tsragir\\",
    "t.me/kanal",
    "&amp;",
    "github,",
  ])("%s", async (text) => {
    expect(await convert([`shat lav, ${text}`])).toEqual([`շատ լավ, ${text}`]);
  });

  test("a handle before an Armenian word, tags around one, an address with an Armenian ending", async () => {
    const typed = ["@aram_k barev", "<b>barev</b>", "info@example.am-in grel em"];
    expect(await convert(typed)).toEqual(["@aram_k բարև", "<b>բարև</b>", "info@example.am-ին գրել եմ"]);
  });
});

describe("characters that are no plain Latin letters", () => {
  test.each([
    ["a Cyrillic letter among Latin ones takes nothing away", "es tun em gnаcel", "ես տուն եմ գնаցել"],
    ["letters of scholarly romanizations", "Čem uzum, šat lav, žamanak", "Չեմ ուզում, շատ լավ, ժամանակ"],
    ["the same in two code points", "C\u030cem uzum, s\u030cat lav", "Չեմ ուզում, շատ լավ"],
    ["capitals of them", "ŠAT LAV", "ՇԱՏ ԼԱՎ"],
    ["ISO 9985 and Hübschmann-Meillet", "ǰur, ṙazm, tʿe, cʿav, ēs", "ջուր, ռազմ, թե, ցավ, էս"],
    ["apostrophes of aspiration", "ch'gitem, ts'av, k'ez, t'e, p'ak'", "չգիտեմ, ցավ, քեզ, թե, փաք"],
    ["a soft hyphen inside a letter", "gitut\u00adyun, t\u00adsar", "գիտութ\u00adյուն, ծ\u00adառ"],
    ["a byte order mark before the first word", "\ufeffyerp es galis", "\ufeffերբ ես գալիս"],
    ["joiners inside emoji", "barev 👨‍👩‍👧", "բարև 👨‍👩‍👧"],
  ])("%s", async (_title, typed, expected) => {
    expect(await convert([typed])).toEqual([expected]);
  });
});

test("quotations over lines, inches, curly quotes and stops behind quotes", async () => {
  const typed = ['Asac "barev', 'inchpes es".', 'ekran 5" e', "“barev” asum e"];
  expect(await punctuate(typed)).toEqual(["Ասաց «բարև", "ինչպես ես»։", 'էկրան 5" է', "«բարև» ասում է"]);
});
