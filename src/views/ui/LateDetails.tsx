import { useState, type ReactNode } from "react";

interface LateDetailsProps {
  readonly className: string | undefined;
  readonly summary: string;
  readonly children: ReactNode;
}

/** What can be unfolded; drawn only while it is. */
export function LateDetails({ className, summary, children }: LateDetailsProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={className} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open && <div>{children}</div>}
    </details>
  );
}
