/** A picture as PNG. Throws if the browser cannot make one of that size. */
export function canvasToPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (blob === null)
        reject(new Error(`this browser makes no PNG of ${canvas.width} × ${canvas.height} pixels`));
      else resolve(blob);
    }, "image/png"),
  );
}

/** Between two tries to draw a document, in milliseconds. */
const PAUSE_MS = 100;
const FEWEST_TRIES = 3;
const MOST_TRIES = 20;

/** An SVG document (which must hold its fonts, see svgDocument) as PNG, `scale` pixels for each of its units. */
export async function svgToPng(svg: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await settledPng(image, scale);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * Browsers call a document decoded before the fonts and pictures in it are, and tell nobody when those are there: it is
 * drawn until nothing changes any more.
 */
async function settledPng(image: HTMLImageElement, scale: number): Promise<Blob> {
  let last = await drawn(image, scale);
  for (let tries = 1; tries < MOST_TRIES; tries++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const next = await drawn(image, scale);
    const settled = await sameBytes(last, next);
    last = next;
    if (settled && tries + 1 >= FEWEST_TRIES) break;
  }
  return last;
}

function drawn(image: HTMLImageElement, scale: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvasToPng(canvas);
}

async function sameBytes(a: Blob, b: Blob): Promise<boolean> {
  if (a.size !== b.size) return false;
  const [left, right] = await Promise.all([a.arrayBuffer(), b.arrayBuffer()]);
  const other = new Uint8Array(right);
  return new Uint8Array(left).every((byte, k) => byte === other[k]);
}
