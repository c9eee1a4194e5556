const drawnProperties = ['fill', 'stroke', 'color'] as const;

/**
 * A chart of the page as a file of its own: colours and type are written out as they are drawn now,
 * and it stands on the page's ground (`--plot-background`). What the user points at is left out.
 */
export function standaloneSvg(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const drawn = [chart, ...chart.querySelectorAll('*')];
  const copied = [copy, ...copy.querySelectorAll('*')];
  drawn.forEach((element, place) => {
    const style = getComputedStyle(element);
    for (const property of drawnProperties) {
      if (/var\(|currentcolor/i.test(element.getAttribute(property) ?? '')) {
        copied[place]?.setAttribute(property, style.getPropertyValue(property));
      }
    }
  });
  copy.querySelectorAll('.mark').forEach((mark) => mark.remove());
  const style = getComputedStyle(chart);
  const { color, fontFamily, fontSize } = style;
  // Within a page the Content-Security-Policy refuses style attributes.
  copied.forEach((element) => element.removeAttribute('style'));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('color', color);
  copy.setAttribute('fill', color);
  copy.setAttribute('font-family', fontFamily);
  copy.setAttribute('font-size', fontSize);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', style.getPropertyValue('--plot-background').trim() || 'white');
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

/** A picture of an SVG file at twice its size, for screens and print. */
export async function svgAsPng(file: string, width: number, height: number): Promise<Blob> {
  const picture = new Image();
  // The Content-Security-Policy lets pictures come from data addresses, not from blobs.
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture could not be written.'));
      else resolve(blob);
    }, 'image/png');
  });
}
