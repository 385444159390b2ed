import type { ReactNode } from "react";

/** Line icons on a 20 x 20 grid, in the colour of the text. Decorative: the control carries the name. */
function Icon({ d, children }: { readonly d: string; readonly children?: ReactNode }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
      <path d={d} />
    </svg>
  );
}

export const SunIcon = () => (
  <Icon d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4">
    <circle cx="10" cy="10" r="3.4" />
  </Icon>
);

export const MoonIcon = () => <Icon d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z" />;

export const SystemIcon = () => (
  <Icon d="M7.5 16.5h5">
    <rect x="3" y="4" width="14" height="9.5" rx="1.5" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon d="M13 7V5.5A2 2 0 0 0 11 3.5H5.5a2 2 0 0 0-2 2V11a2 2 0 0 0 2 2H7">
    <rect x="7" y="7" width="9.5" height="9.5" rx="2" />
  </Icon>
);

export const CheckIcon = () => <Icon d="m4 10.5 4 4 8-9" />;

export const FileIcon = () => (
  <Icon d="M11.5 2.5h-6A1.5 1.5 0 0 0 4 4v12a1.5 1.5 0 0 0 1.5 1.5h9A1.5 1.5 0 0 0 16 16V7Z">
    <path d="M11.5 2.5V7H16" />
  </Icon>
);

export const LinkIcon = () => (
  <Icon d="M8.5 11.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.5 3.5 0 0 0-5-5L10 5M11.5 8.5a3.5 3.5 0 0 0-5 0L4 11a3.5 3.5 0 0 0 5 5l1-1" />
);

export const CloseIcon = () => <Icon d="m5.5 5.5 9 9M14.5 5.5l-9 9" />;

/** A clock that runs backwards. */
export const HistoryIcon = () => (
  <Icon d="M3.5 10a6.5 6.5 0 1 1 2 4.7M3.5 10 1.8 8M3.5 10l2-1.8M10 6.5V10l2.6 1.6" />
);

export const NextIcon = () => <Icon d="M4 10h11M11 5.5l4.5 4.5-4.5 4.5" />;

export const PreviousIcon = () => <Icon d="M16 10H5M9 5.5 4.5 10 9 14.5" />;

export const UpIcon = () => <Icon d="M10 16V5M5.5 9 10 4.5 14.5 9" />;

export const DownIcon = () => <Icon d="M10 4v11M5.5 11l4.5 4.5 4.5-4.5" />;

/** An arrow into a tray. */
export const DownloadIcon = () => (
  <Icon d="M10 3v9M6 8.5l4 4 4-4M3.5 13.5V15A1.5 1.5 0 0 0 5 16.5h10a1.5 1.5 0 0 0 1.5-1.5v-1.5" />
);
