import { useRef, type ReactNode } from "react";
import { Button, type ButtonLook } from "./Button";
import { FileIcon } from "./icons";

interface FileButtonProps {
  readonly look: ButtonLook;
  readonly className?: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A button that lets the user choose a text file, of any name: subtitles, tables and files without an ending are text too. */
export function FileButton({ look, className, onFiles, children }: FileButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} className={className} onClick={() => picker.current?.click()}>
        <FileIcon /> {children}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // So that the same file can be chosen again.
          event.currentTarget.value = "";
          onFiles(files);
        }}
      />
    </>
  );
}
