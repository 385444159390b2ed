/** A picture as PNG. Throws if the browser cannot make one of that size. */
export function canvasToPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null)
        reject(new Error(`this browser makes no PNG of ${canvas.width} × ${canvas.height} pixels`));
      else resolve(blob);
    }, "image/png");
  });
}

/** An SVG document (which must hold its fonts, see svgDocument) as PNG, `scale` pixels for each of its units. */
export async function svgToPng(document_: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([document_], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvasToPng(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}
