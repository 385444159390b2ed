import { useLayoutEffect, useRef, type ReactNode } from "react";
import { ErrorBoundary, type FallbackProps } from "react-error-boundary";
import { messageOf } from "../../state/shared/failure";
import { FailureNotice } from "./FailureNotice";

interface GuardedProps {
  /** What breaks in here, as the user knows it: "The letter strip". */
  readonly what: string;
  readonly children: ReactNode;
}

/** A part is built anew by itself no more than so many times, until it has been well for so many milliseconds. */
const REBUILDS = { most: 5, forgotten: 10_000 };

/** An error in here takes nothing else down: its place says what broke, with a way to build it anew. */
export function Guarded({ what, children }: GuardedProps) {
  const rebuilt = useRef({ times: 0, last: -Infinity });
  return (
    <ErrorBoundary
      fallbackRender={(failure) => (
        <Broken
          {...failure}
          what={what}
          mayRebuild={() => {
            const now = performance.now();
            const { times, last } = rebuilt.current;
            const before = now - last > REBUILDS.forgotten ? 0 : times;
            rebuilt.current = { times: before + 1, last: now };
            return before < REBUILDS.most;
          }}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

interface BrokenProps extends FallbackProps {
  readonly what: string;
  mayRebuild(): boolean;
}

function Broken({ what, error, resetErrorBoundary, mayRebuild }: BrokenProps) {
  // Somebody else (a translator) had changed the elements; nothing is wrong with ours, and nobody need see it.
  useLayoutEffect(() => {
    if (isForeignChange(error) && mayRebuild()) resetErrorBoundary();
  });
  return (
    <FailureNotice onRetry={resetErrorBoundary}>
      {what} stopped working; the rest of the page goes on. <b>{messageOf(error)}</b>
    </FailureNotice>
  );
}

/** What the browser throws when an element to be removed, or to be put before, is not where React left it. */
const isForeignChange = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "NotFoundError";
