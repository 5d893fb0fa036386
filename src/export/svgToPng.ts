/**
 * A standalone SVG picture as PNG.
 * @param scale pixels to one unit of the picture
 * @throws Error where the browser cannot draw it
 */
export async function svgToPng(svgText: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgText], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas to draw on');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error(`no picture of ${canvas.width} × ${canvas.height}`);
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}
