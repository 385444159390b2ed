import { probesTyped, type ProbeState } from "../../state/probe/probe-state";
import { Panel } from "../inside/Panel";
import { useActions, useAppState } from "../store-context";
import { BrushView } from "./BrushView";
import { OwnTextForm } from "./OwnTextForm";
import { ProbeAnswerView, type AddRow } from "./ProbeAnswerView";
import { ProbeForm } from "./ProbeForm";
import styles from "./ProbePanel.module.css";
import { patternName } from "./words";

/** Finds the signals that know a pattern: type it, choose one, or brush letters. */
export function ProbePanel({ onAddRow }: { readonly onAddRow?: AddRow }) {
  const probe = useAppState((state) => state.probe);
  const pinned = useAppState((state) => state.inside.pinned);
  const actions = useActions();
  const { settings, outcome, ownText } = probe;
  return (
    <Panel
      title="Which cells know a pattern?"
      intro={
        <>
          Look for letters that belong together, such as the suffix <i>tyun</i>. Every signal of the network
          is then ranked by how well it tells the places inside the pattern (P) from others (N).
        </>
      }
    >
      <ProbeForm
        settings={settings}
        brushing={probe.brushed.length > 0}
        onChange={actions.changeProbe}
        onRun={actions.runProbe}
        onReady={actions.chooseReadyProbe}
        progress={<ProbeProgress probe={probe} onCancel={actions.cancelProbe} />}
      />
      {settings.where === "own" && (
        <OwnTextForm
          name={ownText?.name}
          onText={(text) => void actions.probeOwnText(text, "your text")}
          onFile={(file) => void actions.probeOwnText(file, file.name)}
        />
      )}
      {settings.where === "typed" && <BrushView />}
      {outcome?.kind === "failed" && (
        <p role="alert" className={styles["failure"]}>
          {outcome.message}
        </p>
      )}
      {outcome?.kind === "done" && (
        <ProbeAnswerView
          answer={outcome}
          settings={settings}
          pinned={pinned}
          stale={probe.running !== undefined}
          onChange={actions.changeProbe}
          onPin={actions.pinUnit}
          onAddRow={onAddRow}
        />
      )}
    </Panel>
  );
}

interface ProbeProgressProps {
  readonly probe: ProbeState;
  readonly onCancel: () => void;
}

/** How far the probe is, and how to stop it. Its place is kept, so that nothing below moves. */
function ProbeProgress({ probe, onCancel }: ProbeProgressProps) {
  const { running, outcome } = probe;
  const where = probesTyped(probe)
    ? "the typed text"
    : probe.settings.where === "own"
      ? (probe.ownText?.name ?? "your text")
      : "the sample text";
  return (
    <div className={styles["progress"]}>
      {running !== undefined && (
        <>
          <label htmlFor="probing">Looking into {where}…</label>
          <progress id="probing" max={1} {...(running.share === undefined ? {} : { value: running.share })} />
          <button type="button" className={styles["button"]} onClick={onCancel}>
            Cancel
          </button>
        </>
      )}
      <p className="visually-hidden" aria-live="polite">
        {running === undefined &&
          outcome?.kind === "done" &&
          `The signals are ranked for ${patternName(outcome.question)}.`}
      </p>
    </div>
  );
}
