import { FilePanel } from "../src/views/files/FilePanel";
import { Unavailable } from "../src/views/ui/Unavailable";
import { Notices } from "../src/views/Notices";
import { Alternatives } from "../src/views/typing/AlternativesPopover";
import { EarlierTexts } from "../src/views/typing/EarlierTexts";
import { LetterStrip } from "../src/views/typing/LetterStrip";
import { NetworkNotice } from "../src/views/typing/NetworkNotice";
import { OtherTabOffer } from "../src/views/typing/OtherTabOffer";
import { FailureNotice } from "../src/views/ui/FailureNotice";
import type { Entry } from "./entry";
import { pageStore } from "./fixtures/page-store";
import { nothing } from "./nothing";

const source = { name: "letters.txt", blob: new Blob(["x".repeat(3_000_000)]) };
const progress = { bytes: 1_200_000, total: 3_000_000, speed: 50_000, millisecondsLeft: 36_000 };
const saved = { text: "barev", choices: [], pristine: false, time: 0, tab: "other" };

/** Typing, and what the page says beside it. */
export const pageParts: readonly Entry[] = [
  {
    slug: "letter-strip",
    title: "Letter by letter, with doubts",
    store: pageStore("sabat that"),
    view: <LetterStrip />,
  },
  {
    slug: "alternatives",
    title: "What else a letter could be",
    store: pageStore("sabat that"),
    view: <Alternatives line={0} position={4} />,
  },
  {
    slug: "notices",
    title: "Notices",
    store: pageStore("", {
      notices: [
        "The engine webgl does not work here (no context); the next one takes over.",
        "The link has no such pair.",
      ],
    }),
    view: <Notices />,
  },
  {
    slug: "network-loading",
    title: "The network is loading",
    store: pageStore("", { network: { kind: "loading", received: 400_000, total: 1_600_000 } }),
    view: <NetworkNotice />,
  },
  {
    slug: "network-failed",
    title: "The network does not work",
    store: pageStore("", {
      network: { kind: "failed", message: "it is not there (404)", file: "group1-shard1of1.bin" },
    }),
    view: <NetworkNotice />,
  },
  {
    slug: "failure",
    title: "Failures",
    view: (
      <>
        <FailureNotice onRetry={nothing} onReload={nothing}>
          <b>The inside of the network could not be loaded.</b> Typing works without it.
        </FailureNotice>
        <Unavailable
          what="The histograms"
          failure={{ file: "drawings-0074.bin", message: "drawings-0074.bin is not there (404)" }}
          onRetry={nothing}
        />
      </>
    ),
  },
  {
    slug: "earlier-texts",
    title: "Earlier texts (a menu)",
    store: pageStore("barev", {
      earlier: [
        { text: "gitutyun", choices: [], time: 1_000 },
        { text: "azatutyun", choices: [], time: 500 },
      ],
    }),
    view: <EarlierTexts />,
  },
  {
    slug: "other-tab",
    title: "Another tab has a newer text",
    store: pageStore("", { otherTab: { saved, dismissed: false } }),
    view: <OtherTabOffer />,
  },
  {
    slug: "file-offered",
    title: "A long text",
    store: pageStore("", { fileConversion: { kind: "offered", source, stopped: undefined } }),
    view: <FilePanel />,
  },
  {
    slug: "file-running",
    title: "A long text under way",
    store: pageStore("", { fileConversion: { kind: "running", source, progress } }),
    view: <FilePanel />,
  },
  {
    slug: "file-failed",
    title: "A long text that could not be converted",
    store: pageStore("", { fileConversion: { kind: "failed", source, message: "The disk is full." } }),
    view: <FilePanel />,
  },
];
