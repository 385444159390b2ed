import { memo, useMemo, type ReactNode } from "react";
import type { SignalUnit } from "../../analysis/signal-layout";
import { probeRows } from "../../state/probe/probe-rows";
import type { ProbeSettings } from "../../state/probe/probe-settings";
import type { ProbeAnswer } from "../../state/probe/probe-state";
import { TakeAway } from "../take-away/TakeAway";
import { Excerpt } from "./Excerpt";
import styles from "./ProbePanel.module.css";
import { ProbeRanking } from "./ProbeRanking";
import { ChoiceBar } from "../ui/ChoiceBar";
import { probeAbout, takenRows } from "./taken-rows";
import {
  describeHalves,
  describeN,
  describeP,
  describeText,
  describeThreshold,
  describeWarnings,
  patternName,
} from "./words";

interface ProbeAnswerViewProps {
  readonly answer: ProbeAnswer;
  readonly settings: ProbeSettings;
  readonly pinned: SignalUnit | undefined;
  /** A newer answer is being computed. */
  readonly stale: boolean;
  readonly onChange: (part: Partial<ProbeSettings>) => void;
  readonly onPin: (unit: SignalUnit | undefined) => void;
  /** Puts a signal into the heat map. */
  readonly onAddRow: (unit: SignalUnit) => void;
}

/** What was compared, in words; what to beware of; where the pattern occurs; and the ranked signals. */
export const ProbeAnswerView = memo(function ProbeAnswerView(props: ProbeAnswerViewProps) {
  const { answer, settings, stale, onChange } = props;
  const { result, question } = answer;
  const { order, kind, direction } = settings;
  const rows = useMemo(() => probeRows(answer, { order, kind, direction }), [answer, order, kind, direction]);
  return (
    <div className={styles["answer"]} data-stale={stale || undefined}>
      <Words answer={answer} />
      <Excerpt lines={result.excerpt} side={question.settings.side} />
      {result.table !== undefined && (
        <>
          <div className={styles["settings"]}>
            <ListingSettings settings={settings} onChange={onChange} />
            <div className={styles["takeAway"]}>
              <TakeAway
                name={`probe ${patternName(question)}`}
                rows={() => takenRows(rows)}
                about={() => probeAbout(answer)}
              />
            </div>
          </div>
          <ProbeRanking
            key={`${kind} ${direction}`}
            rows={rows}
            order={order}
            pinned={props.pinned}
            onOrder={(next) => onChange({ order: next })}
            onPin={props.onPin}
            onAddRow={props.onAddRow}
          />
        </>
      )}
    </div>
  );
});

function Words({ answer: { question, result } }: { readonly answer: ProbeAnswer }) {
  const { summary } = result;
  return (
    <div className={styles["words"]}>
      <p>
        <b>P</b>: {describeP(summary)} <Name question={question} />; <b>N</b>: {describeN(question, summary)}.
        In {describeText(question)}.
      </p>
      {!summary.tooFew && (
        <p>
          {describeHalves(summary)} {summary.threshold < 0.5 && <span>{describeThreshold(summary)}</span>}
        </p>
      )}
      {describeWarnings(summary).map((warning) => (
        <p key={warning} className={styles["warning"]}>
          {warning}
        </p>
      ))}
    </div>
  );
}

function Name({ question }: Pick<ProbeAnswer, "question">): ReactNode {
  const name = patternName(question);
  if (question.brushed.length > 0) return <span>{name}</span>;
  return (
    <code translate="no" lang={question.settings.side === "native" ? question.language.pack.code : undefined}>
      {name}
    </code>
  );
}

const KINDS: Readonly<Record<ProbeSettings["kind"], string>> = {
  all: "All",
  cells: "Cells c",
  units: "Units h",
  gates: "Gates",
  hidden: "Hidden",
  output: "Output",
};

function ListingSettings({ settings, onChange }: Pick<ProbeAnswerViewProps, "settings" | "onChange">) {
  return (
    <>
      <ChoiceBar
        label="Signals"
        value={settings.kind}
        options={KINDS}
        onChange={(kind) => {
          // Hidden units and outputs have no direction; nothing would be left.
          const both = kind === "hidden" || kind === "output";
          onChange({ kind, ...(both ? { direction: "both" } : {}) });
        }}
      />
      <ChoiceBar
        label="Direction"
        value={settings.direction}
        options={{ both: "Both", forward: "Forward", backward: "Backward" }}
        onChange={(direction) => {
          const without = settings.kind === "hidden" || settings.kind === "output";
          onChange({ direction, ...(without && direction !== "both" ? { kind: "all" } : {}) });
        }}
      />
    </>
  );
}
