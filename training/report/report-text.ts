import { MAIN_OPPOSED, MAIN_PAIR, MAIN_SUPPORTED, PLACEHOLDER_PAIR } from "./article";
import { directionSection, hiddenSection } from "./direction-section";
import { noiseSection } from "./noise-section";
import { pairName, table, thousands } from "./numbers";
import { pictureSection } from "./picture-section";
import { findPair, type ReportData } from "./report-data";
import { rowsSection } from "./rows-section";
import type { Finding, Section } from "./section";
import { tyunSection } from "./tyun-section";
import { unitSection } from "./unit-section";

/**
 * The article's statements tested on our network. Markdown, for people; the same atlas and sample text
 * give the same report.
 */
export function reportText(data: ReportData): string {
  const sections = sectionsOf(data);
  const findings = sections.flatMap((section) => section.findings);
  return `${introduction(data)}

## In short

${table(
  ["statement", "", "our numbers"],
  findings.map(({ statement, verdict, evidence }) => [statement, `**${verdict}**`, evidence]),
)}

${failures(findings)}

${sections.map(({ title, body }) => `## ${title}\n\n${body}`).join("\n\n")}
`;
}

function sectionsOf(data: ReportData): Section[] {
  const sections: Section[] = [];
  const main = findPair(data, MAIN_PAIR);
  if (main !== undefined)
    sections.push(
      directionSection(
        data,
        main,
        "backward",
        "What follows the letter decides, and only the backward LSTM has read it.",
      ),
      hiddenSection(data, main, MAIN_SUPPORTED, MAIN_OPPOSED),
      rowsSection(data, main),
    );
  const placeholder = findPair(data, PLACEHOLDER_PAIR);
  if (placeholder !== undefined)
    sections.push(
      directionSection(
        data,
        placeholder,
        "forward",
        "The letter before decides, and only the forward LSTM has read it.",
      ),
      unitSection(data, placeholder),
    );
  return [...sections, tyunSection(data), noiseSection(data), pictureSection(data)];
}

function introduction({ index, model, pairs }: ReportData): string {
  const { sample, romanization, engine } = index;
  const missing = [MAIN_PAIR, PLACEHOLDER_PAIR].filter(
    (pair) => findPair({ pairs } as ReportData, pair) === undefined,
  );
  return `# What the article found, in our network

Model \`${model.manifest.version}\`, atlas of the weights with SHA-256 \`${index.model.weightsSha256}\`.

The article *Interpreting neurons in an LSTM network* (Galstyan and Khachatrian, YerevaNN, 2017) looks into a network with the same
layers as ours, trained on other text. Here its statements are tested on our network, with our numbers. This file is made from
the atlas and the bundled sample text by \`npm run report\`; nothing in it is written by hand.

**Text.** ${thousands(sample.sentences)} sentences (${sample.sources}), ${thousands(sample.characters)} characters; romanized with rule set
${romanization.rules}, ${romanization.sampler} sampler, seed ${romanization.seed}: ${thousands(sample.positions)} typed symbols. Engine ${engine.name}, kernels ${engine.kernels}.

**Pairs.** For a letter a and an outcome b, P are the places where a is typed and b is right, N those where a is typed and something else is
right. A pair counts with at least ${index.fewestCases} places in each: ${pairs.length} pairs of ${index.letters.length} letters.

**Numbers.** The *distance* is the Hellinger distance of a signal's histograms over P and N, in 1,000 bins from its smallest to its largest value, as in the article: 0
same, 1 disjoint. The *noise level* is the distance that shuffled outcomes would have, here its 95th percentile. *AUC* is the
probability that the signal is larger at a place of P than at one of N. A *contribution* is a mean activation times a weight.
Units of \`h\` count as in the article: 0 to ${model.manifest.sizes.cells - 1} forward, ${model.manifest.sizes.cells} to ${2 * model.manifest.sizes.cells - 1} backward.${
    missing.length === 0
      ? ""
      : `\n\nToo rare in this text, and left out: ${missing.map(pairName).join(", ")}.`
  }`;
}

/** The part that matters most to somebody who knows the article. */
function failures(findings: readonly Finding[]): string {
  const failed = findings.filter(({ verdict }) => verdict !== "holds");
  if (failed.length === 0) return "Every statement that was tested holds for our network.";
  return `What does not hold for our network, or not as it stands:

${failed.map(({ statement, verdict, evidence }) => `- ${statement}: **${verdict}**; ${evidence}.`).join("\n")}`;
}
