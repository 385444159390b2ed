/**
 * A browser's translator puts the texts of a page into elements of its own. React cannot remove such a text any more, nor put
 * something before it; elements it can. So no text of ours comes or goes beside other nodes: it has an element of its own.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const files = ["src/views", "src/debug"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith(".tsx"));

/** What an expression between tags may become. @typedef {"nothing" | "text" | "element"} Kind */

/** @param {ts.Expression} expression @returns {Kind[]} */
function kindsOf(expression) {
  if (ts.isParenthesizedExpression(expression)) return kindsOf(expression.expression);
  if (ts.isConditionalExpression(expression))
    return [...kindsOf(expression.whenTrue), ...kindsOf(expression.whenFalse)];
  if (ts.isBinaryExpression(expression)) {
    const { kind } = expression.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return ["nothing", ...kindsOf(expression.right)];
    if (kind === ts.SyntaxKind.QuestionQuestionToken)
      return [...kindsOf(expression.left), ...kindsOf(expression.right)];
  }
  if (ts.isJsxFragment(expression)) return expression.children.flatMap(kindsOfChild);
  if (ts.isJsxElement(expression) || ts.isJsxSelfClosingElement(expression)) return ["element"];
  if (expression.kind === ts.SyntaxKind.NullKeyword) return ["nothing"];
  return ["text"];
}

/** @param {ts.JsxChild} child @returns {Kind[]} */
function kindsOfChild(child) {
  if (ts.isJsxText(child)) return child.containsOnlyTriviaWhiteSpaces ? [] : ["text"];
  if (ts.isJsxExpression(child)) return child.expression === undefined ? [] : kindsOf(child.expression);
  return ["element"];
}

/** Texts of an element that come and go beside others. @param {ts.JsxElement} element */
function looseTexts(element) {
  if (/\btranslate="no"/.test(element.openingElement.getText())) return [];
  const children = element.children.filter((child) => kindsOfChild(child).length > 0);
  return children.filter((child) => {
    const kinds = new Set(kindsOfChild(child));
    return kinds.has("text") && kinds.size > 1 && (children.length > 1 || kinds.has("element"));
  });
}

test.each(files)("no text comes or goes beside other nodes in %s", (file) => {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const loose = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isJsxElement(node)) loose.push(...looseTexts(node).map((child) => child.getText()));
    ts.forEachChild(node, visit);
  };
  visit(source);
  expect(loose, "put it into a <span>").toEqual([]);
});
