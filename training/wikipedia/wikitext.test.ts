import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wikitextParagraphs } from "./wikitext";

const cases: readonly (readonly [title: string, source: string, expected: readonly string[]])[] = [
  ["keeps plain paragraphs, one per line", "Առաջին տող։\n\nԵրկրորդ տող։", ["Առաջին տող։", "Երկրորդ տող։"]],
  [
    "drops templates, nested ones and those over lines",
    "{{Քարտ\n| ա = {{բ|[[գ]]}}\n}}Տեքստ {{ե}}է։",
    ["Տեքստ է։"],
  ],
  ["drops template parameters", "Անունը {{{անուն|չկա}}} է", ["Անունը է"]],
  ["drops a brace without a partner, not the rest", "Այստեղ {{մոռացել են փակել", ["Այստեղ մոռացել են փակել"]],
  ["drops tables, also tables inside tables", 'Ա\n{| class="x"\n|-\n| բ\n{|\n| գ\n|}\n|}\nԴ', ["Ա", "Դ"]],
  ["drops rows of a table that is not closed", "Ա\n{|\n|-\n| բ || գ\n! դ\nԵ", ["Ա", "Ե"]],
  [
    "drops references, with and without content",
    'Ա<ref>բ [http://x.am գ]</ref> դ<ref name="ե" />, զ<ref name="է">ը</ref>։',
    ["Ա դ, զ։"],
  ],
  ["drops comments, also one that is not closed", "Ա<!-- բ\nգ --> դ\n<!-- ե", ["Ա դ"]],
  ["keeps the label of links, with the letters after it", "[[Գիրք|գրքեր]]ի և [[տուն]]ը", ["գրքերի և տունը"]],
  [
    "keeps links with a leading colon as text",
    "տե՛ս [[:Կատեգորիա:Գետեր|գետեր]] և [[:Գետ]]",
    ["տե՛ս գետեր և Գետ"],
  ],
  ["drops pictures with links in the caption", "[[File:x.jpg|thumb|[[Տուն]] և [http://x.am այգի]]]Ա", ["Ա"]],
  [
    "drops categories and links to other languages",
    "Ա\n[[Category:Բ]]\n[[en:House]]\n[[zh-min-nan:X]]",
    ["Ա"],
  ],
  [
    "keeps the label of external links, and drops bare ones",
    "[https://x.am մեր կայքը] և [https://x.am]",
    ["մեր կայքը և"],
  ],
  ["drops headings and rules", "== Ա ==\nԲ\n=== Գ ===\n----\nԴ", ["Բ", "Դ"]],
  ["takes the marks off list items and indents", "* ա\n** բ\n# գ\n:դ\n;ե", ["ա", "բ", "գ", "դ", "ե"]],
  [
    "drops bold and italic marks",
    "'''Երևան''' և ''Գյումրի'' և '''''Վանաձոր'''''",
    ["Երևան և Գյումրի և Վանաձոր"],
  ],
  ["drops HTML tags, breaks at <br>", '<div class="x">Ա<br />բ</div> <sup>2</sup>', ["Ա", "բ 2"]],
  [
    "decodes entities once, after tags",
    "Ա&nbsp;&mdash; բ &#1329; &#x531; &lt;b&gt; &amp;lt; &foo;",
    ["Ա — բ Ա Ա <b> &lt; &foo;"],
  ],
  ["keeps a less-than sign", "2 < 3 և 4 > 1", ["2 < 3 և 4 > 1"]],
  ["drops magic words in any script", "__NOTOC__Ա __ԱՌԱՆՑ_ԲՈՎ__բ", ["Ա բ"]],
  [
    "drops formulas, galleries and code",
    "Ա <math>x^2</math> բ\n<gallery>\nFile:x.jpg|գ\n</gallery>",
    ["Ա բ"],
  ],
  [
    "closes the gaps of dropped templates",
    "Երևան ({{lang-en|Yerevan}}, {{ձայն}}), քաղաք {{ա}}։",
    ["Երևան, քաղաք։"],
  ],
  ["keeps what a parenthesis has left", "Սևան ({{ա}}, լիճ)", ["Սևան (լիճ)"]],
];

describe("wikitextParagraphs", () => {
  it.each(cases)("%s", (_title, source, expected) => {
    expect(wikitextParagraphs(source)).toEqual(expected);
  });

  it("knows the wiki's own names for pictures and categories", () => {
    const source = "[[Պատկեր:x.jpg|մինի]]Ա [[Կատեգորիա:Բ]] [[Վիքիպեդիա:Գ|դ]]";
    expect(wikitextParagraphs(source, ["Պատկեր", "Կատեգորիա"])).toEqual(["Ա դ"]);
  });

  it("takes any text in stride", () => {
    const unit = fc.constantFrom(
      "{{",
      "}}",
      "{|",
      "|}",
      "[[",
      "]]",
      "[",
      "]",
      "|",
      "<ref>",
      "</ref>",
      "'''",
      "\n",
      "ա",
      "==",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (source) => {
        for (const line of wikitextParagraphs(source)) expect(line).toBe(line.trim());
      }),
    );
  });
});
