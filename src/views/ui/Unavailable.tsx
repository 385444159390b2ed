import type { FailureReason } from "../../state/shared/failure";
import { FailureNotice } from "./FailureNotice";

interface UnavailableProps {
  /** What could not be read: "The histograms". */
  readonly what: string;
  readonly failure: FailureReason;
  onRetry(): void;
}

/** Stands where something would be that could not be read: the file, the reason, and a way to try again. */
export function Unavailable({ what, failure, onRetry }: UnavailableProps) {
  return (
    <FailureNotice onRetry={onRetry}>
      {what} could not be read. <b>{failure.message}</b>
    </FailureNotice>
  );
}
