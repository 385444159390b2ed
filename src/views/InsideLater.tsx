import { startTransition, useEffect, useState, type ComponentType } from "react";
import { messageOf } from "../state/shared/failure";
import styles from "./InsideLater.module.css";
import { createLazyPiece } from "./lazy-piece";
import { loadInside } from "./load-inside";
import { PageFileError } from "./page-file";
import { FailureNotice } from "./ui/FailureNotice";
import { Guarded } from "./ui/Guarded";

/** Loaded on its own: who only types never waits for it. */
const inside = createLazyPiece(loadInside);

/** The inside of the network, or what is missing of it. */
export function InsideLater() {
  const [state, setState] = useState(inside.getState);
  useEffect(() => {
    inside.start();
    // Drawing all of it takes a while; a key may come in between.
    return inside.subscribe(() => {
      startTransition(() => setState(inside.getState()));
    });
  }, []);
  if (state.kind === "loading") return <div className={styles["loading"]} />;
  if (state.kind === "slow")
    return (
      <FailureNotice onRetry={inside.retry} onReload={reload}>
        <b>Still waiting for the inside of the network.</b> It will stand here when it has come; typing works
        meanwhile.
      </FailureNotice>
    );
  if (state.kind === "failed") return <Missing error={state.error} />;
  const Inside: ComponentType = state.piece;
  return (
    <Guarded what="The inside of the network">
      <Inside />
    </Guarded>
  );
}

function Missing({ error }: { readonly error: unknown }) {
  const gone = error instanceof PageFileError && error.gone;
  return (
    <FailureNotice onRetry={inside.retry} onReload={gone ? reload : undefined}>
      <b>The inside of the network could not be loaded.</b> Typing works without it. {messageOf(error)}
      {gone && <span>. Perhaps there is a new release of this page: then reload it.</span>}
    </FailureNotice>
  );
}

const reload = (): void => location.reload();
