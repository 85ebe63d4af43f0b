import { wrapped, type Box, type Drawing } from "./drawing.ts";
import { touches, type Size } from "./rects.ts";
import { seenIn, type Viewport } from "./sight.ts";

export interface Colours {
  readonly fill: string;
  readonly line: string;
  readonly text: string;
  readonly font: string;
}
/** A drawing with its lines made ready for the canvas once. */
export interface Ready extends Drawing {
  readonly path: Path2D;
}
export const ready = (drawing: Drawing): Ready => ({ ...drawing, path: new Path2D(drawing.lines.join("")) });

/** From here on words are large enough to be read, in letters of one size whatever the zoom. */
const WORDS_FROM = 0.3;
const LETTER = { size: 11, width: 6, height: 13 };

/** Paints what is in sight. `scale`: how many dots of the screen are one pixel. */
export function paint(
  to: CanvasRenderingContext2D,
  { boxes, path }: Ready,
  viewport: Viewport,
  size: Size,
  { fill, line, text, font }: Colours,
  scale: number,
): void {
  const { x, y, zoom } = viewport;
  to.setTransform(scale, 0, 0, scale, 0, 0);
  to.clearRect(0, 0, size.width, size.height);
  to.setTransform(scale * zoom, 0, 0, scale * zoom, scale * x, scale * y);
  to.lineWidth = 1 / zoom;
  to.strokeStyle = line;
  to.fillStyle = fill;
  to.stroke(path);
  const seen = seenIn(viewport, size);
  const shown = boxes.filter((box) => touches(box, seen));
  for (const box of shown) outline(to, box);
  if (zoom < WORDS_FROM) return;
  to.setTransform(scale, 0, 0, scale, 0, 0);
  to.fillStyle = text;
  to.font = `${LETTER.size}px ${font}`;
  to.textAlign = "center";
  to.textBaseline = "middle";
  for (const box of shown) write(to, box, viewport);
}

function outline(to: CanvasRenderingContext2D, { x, y, width, height, outline: kind }: Box): void {
  if (kind === "box") {
    to.fillRect(x, y, width, height);
    to.strokeRect(x, y, width, height);
    return;
  }
  to.beginPath();
  if (kind === "round") to.roundRect(x, y, width, height, height / 2);
  else diamond(to, x + width / 2, y + height / 2, width / 2, height / 2);
  to.fill();
  to.stroke();
}
function diamond(to: CanvasRenderingContext2D, x: number, y: number, wide: number, high: number): void {
  to.moveTo(x - wide, y);
  to.lineTo(x, y - high);
  to.lineTo(x + wide, y);
  to.lineTo(x, y + high);
  to.closePath();
}

/** The title in the middle of its box, where there is room for a word. */
function write(to: CanvasRenderingContext2D, box: Box, { x, y, zoom }: Viewport): void {
  const letters = Math.floor((box.width * zoom - 8) / LETTER.width);
  const most = Math.min(2, Math.floor((box.height * zoom) / LETTER.height));
  if (letters < 7 || most < 1) return;
  const lines = wrapped(box.title, letters, most);
  const [left, middle] = [x + (box.x + box.width / 2) * zoom, y + (box.y + box.height / 2) * zoom];
  const top = middle - ((lines.length - 1) * LETTER.height) / 2;
  for (const [index, one] of lines.entries()) to.fillText(one, left, top + index * LETTER.height);
}
