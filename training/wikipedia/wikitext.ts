import { dropBalanced } from "./balanced";
import { decodeEntities } from "./entities";

/** Elements whose content is no running text. */
const DROPPED_ELEMENTS =
  "ref|references|gallery|math|chem|ce|score|timeline|syntaxhighlight|source|imagemap|mapframe|maplink|graph|hiero|" +
  "templatestyles|templatedata|section|indicator|inputbox|table";

/** Links into these namespaces show a picture or file the article away; the wiki's own names for them come on top. */
const MEDIA_NAMESPACES = ["file", "image", "media", "category"];

/**
 * The running text of a wiki article, one paragraph or list item per string: no templates, tables, references, pictures,
 * headings or markup; links keep their label. `mediaNamespaces` are the wiki's own names of File and Category.
 */
export function wikitextParagraphs(source: string, mediaNamespaces: Iterable<string> = []): string[] {
  const media = new Set([...MEDIA_NAMESPACES, ...mediaNamespaces].map(foldName));
  let text = source.replace(/\r\n?/g, "\n").replace(/<!--[\s\S]*?(?:-->|$)/g, "");
  text = dropElements(text);
  text = text.replace(/\{\{\{[^{}]*\}\}\}/g, "");
  text = dropBalanced(text, "{{", "}}");
  text = dropBalanced(text, "{|", "|}");
  text = replaceLinks(text, media);
  text = text.replace(/<br\s*\/?>/gi, "\n").replace(/<\/?[a-z][^<>]*>/gi, "");
  text = text.replace(/__\p{Lu}[\p{Lu}_]*__/gu, "").replace(/'{2,}/g, "");
  return text
    .split("\n")
    .filter((line) => !isMarkup(line))
    .map((line) => tidyLine(decodeEntities(line.replace(/^[*#:;\s]+/, ""))))
    .filter((line) => line !== "");
}

function dropElements(text: string): string {
  const alone = new RegExp(`<(?:${DROPPED_ELEMENTS})\\b[^<>]*/>`, "gi");
  const whole = new RegExp(`<(${DROPPED_ELEMENTS})\\b[^<>]*>[\\s\\S]*?</\\1\\s*>`, "gi");
  return text.replace(alone, "").replace(whole, "");
}

/** External links first: their brackets would hide the end of a picture's caption. Then inner links before outer ones. */
function replaceLinks(text: string, media: ReadonlySet<string>): string {
  let result = text.replace(
    /(?<!\[)\[(?:[a-z]+:)?\/\/[^\s[\]]+(?:[ \t]+([^\]\n]*))?\]/gi,
    (_link, label: string | undefined) => label ?? "",
  );
  for (let before = ""; before !== result;) {
    before = result;
    result = result.replace(/\[\[([^[\]]*)\]\]/g, (_link, content: string) => linkLabel(content, media));
  }
  return result;
}

function linkLabel(content: string, media: ReadonlySet<string>): string {
  const target = content.split("|")[0]!;
  const label = content.slice(content.lastIndexOf("|") + 1);
  if (target.trimStart().startsWith(":")) return label.replace(/^\s*:/, "");
  const namespace = target.includes(":") ? foldName(target.slice(0, target.indexOf(":"))) : "";
  // [[en:Title]] is the same article in another language.
  return media.has(namespace) || /^[a-z]{2,3}(?:-[a-z-]+)?$/.test(namespace) ? "" : label;
}

function foldName(name: string): string {
  return name.replaceAll("_", " ").trim().toLowerCase();
}

/** Headings, rules, and rows of tables that were not closed. */
function isMarkup(line: string): boolean {
  return /^\s*(?:=.*=\s*$|-{4,}|[|!])/.test(line);
}

/** Closes the gaps that dropped templates leave: "Երևան (), քաղաք" becomes "Երևան, քաղաք". */
function tidyLine(line: string): string {
  return line
    .replace(/\s*\([\s,;:.՝–—-]*\)/g, "")
    .replace(/([([«])\s*[,;:]\s*/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/ ([,;:.։)»])/g, "$1")
    .trim();
}
