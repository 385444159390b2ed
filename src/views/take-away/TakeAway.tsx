import { Popover } from "radix-ui";
import { useEffect, useState } from "react";
import { messageOf } from "../../state/shared/failure";
import { useActions, useAppState } from "../store-context";
import { DownloadIcon } from "../ui/icons";
import { Button } from "../ui/Button";
import { PopoverBox } from "../ui/PopoverBox";
import { commonAbout } from "./common-about";
import { download } from "./download";
import { fileName } from "./file-name";
import { fontFaces } from "./fonts";
import { withAbout, type About, type Row, type Table } from "./rows";
import { svgDocument } from "./svg-document";
import styles from "./TakeAway.module.css";
import { toCsv } from "./to-csv";
import { isTables, toJson } from "./to-json";
import { canvasToPng, svgToPng } from "./to-png";

/** Pixels of a PNG for each unit of the drawing: sharp on screens of today and in print. */
const PNG_SCALE = 2;

/** A drawing of the page, or one made for this and never shown; null while there is none. */
export type Picture = SVGSVGElement | HTMLCanvasElement | null;

export interface TakeAwayProps {
  /** Each is asked for when it is needed: the picture as it is drawn then, and its numbers. */
  readonly picture?: () => Picture;
  readonly rows: () => readonly Row[] | readonly Table[];
  /** What the picture is about besides network and statistics: the pair, the unit. */
  readonly about: () => About;
  /** Names the files and titles the picture: "graph t → ծ". */
  readonly name: string;
}

/** Offers a picture and its numbers as files. The same view gives the same bytes. */
export function TakeAway({ picture, rows, about, name }: TakeAwayProps) {
  const common = useAppState(useCommonAbout);
  const { notify } = useActions();
  const fullAbout = (): About => ({ ...(JSON.parse(common) as About), ...about() });
  const give = async (extension: string, make: () => Promise<Blob>): Promise<void> => {
    try {
      download(await make(), fileName(name, extension));
    } catch (error) {
      const reason = messageOf(error);
      notify(`The file could not be made: ${reason}. Try another format.`);
    }
  };
  const items = (): readonly Item[] => [
    ...pictureItems(picture?.() ?? null, name, fullAbout()),
    ...tableItems(rows, fullAbout),
  ];
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button look="quiet" title="Save the picture or its numbers">
          <DownloadIcon /> <span>Take away</span>
        </Button>
      </Popover.Trigger>
      <PopoverBox label={`Take away: ${name}`} className={styles["popover"]} align="end">
        <Items items={items} give={give} />
      </PopoverBox>
    </Popover.Root>
  );
}

/** As text, so that a view is not drawn again for an equal object. */
const useCommonAbout = (state: Parameters<typeof commonAbout>[0]): string =>
  JSON.stringify(commonAbout(state));

interface Item {
  readonly label: string;
  readonly note: string;
  readonly extension: string;
  readonly make: () => Promise<Blob>;
}

interface ItemsProps {
  readonly items: () => readonly Item[];
  readonly give: (extension: string, make: () => Promise<Blob>) => Promise<void>;
}

/**
 * Mounted while the menu is open, so what there is to take is asked for then, and once more when what the page draws has
 * changed: a picture is not there before its numbers are drawn.
 */
function Items({ items, give }: ItemsProps) {
  const [shown, setShown] = useState(items);
  // eslint-disable-next-line react-hooks/set-state-in-effect -- what is drawn can be asked for only when it is drawn
  useEffect(() => setShown(items()), [items]);
  return (
    <ul className={styles["list"]}>
      {shown.map(({ label, note, extension, make }) => (
        <li key={label}>
          <Popover.Close className={styles["item"]} onClick={() => void give(extension, make)}>
            <b>{label}</b> <span>{note}</span>
          </Popover.Close>
        </li>
      ))}
    </ul>
  );
}

function pictureItems(picture: Picture, name: string, about: About): Item[] {
  if (picture === null) return [];
  const png = { label: "PNG", note: "picture", extension: "png" };
  if (picture instanceof HTMLCanvasElement) return [{ ...png, make: () => canvasToPng(picture) }];
  const draw = async (): Promise<string> =>
    svgDocument(picture, {
      title: `Tyun: ${name}`,
      description: Object.entries(about)
        .map(([key, value]) => `${key}: ${value}`)
        .join("\n"),
      fonts: await fontFaces(picture.textContent),
    });
  return [
    {
      label: "SVG",
      note: "drawing, sharp at any size",
      extension: "svg",
      make: async () => new Blob([await draw()], { type: "image/svg+xml" }),
    },
    { ...png, make: async () => svgToPng(await draw(), PNG_SCALE) },
  ];
}

function tableItems(rows: TakeAwayProps["rows"], about: () => About): Item[] {
  const now = rows();
  const csv = (of: readonly Row[]): Promise<Blob> =>
    Promise.resolve(new Blob([toCsv(withAbout(of, about()))], { type: "text/csv" }));
  const tables = isTables(now)
    ? now.map((table): Item => ({
        label: `CSV: ${table.name}`,
        note: "for spreadsheets",
        extension: `${table.name}.csv`,
        make: () => csv(table.rows),
      }))
    : [{ label: "CSV", note: "for spreadsheets", extension: "csv", make: () => csv(now) }];
  const json: Item = {
    label: "JSON",
    note: "for programs",
    extension: "json",
    make: () =>
      Promise.resolve(new Blob([toJson({ about: about(), rows: now })], { type: "application/json" })),
  };
  return [...tables, json];
}
