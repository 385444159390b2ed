import { formatCount } from "../../state/shared/format-number";
import { useActions, useAppState } from "../store-context";
import { Button } from "../ui/Button";
import styles from "./NetworkNotice.module.css";

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Loading of the network, long conversions and failures, each with what the user can do about it. */
export function NetworkNotice() {
  const network = useAppState((state) => state.network);
  const progress = useAppState((state) => state.progress);
  const stopped = useAppState((state) => state.stopped);
  const { load, stop } = useActions();

  if (network.kind === "failed")
    return (
      <div role="alert" className={styles["failure"]}>
        <p>
          <strong>The network does not work.</strong>{" "}
          {network.file !== undefined && (
            <span translate="no">
              <code>{network.file}</code>:{" "}
            </span>
          )}
          <span>{network.message}</span>
        </p>
        <Button look="framed" onClick={() => void load()}>
          Try again
        </Button>
      </div>
    );
  if (network.kind === "loading") {
    const { received, total } = network;
    const share = total === 0 ? 0 : received / total;
    return (
      <div className={styles["notice"]}>
        <label htmlFor="loading">
          {share < 1
            ? `Loading the network: ${megabytes(received)} of ${total === 0 ? "…" : megabytes(total)} MB (${Math.floor(100 * share)}%)`
            : "Starting the network…"}
        </label>
        <progress id="loading" max={1} value={share} />
      </div>
    );
  }
  if (progress !== undefined)
    return (
      <div className={styles["notice"]}>
        <label htmlFor="converting">
          Converting: {formatCount(progress.done)} of {formatCount(progress.total)} lines
        </label>
        <progress id="converting" max={progress.total} value={progress.done} />
        <Button look="framed" onClick={stop}>
          Stop
        </Button>
      </div>
    );
  if (stopped)
    return (
      <div className={styles["notice"]}>
        <p>Stopped. The rest stays as typed; the next edit goes on.</p>
      </div>
    );
  return null;
}
