const GAP = 8;

/** Puts a menu beside what opened it where there is room, else below or above, and always inside the window. */
export function placeMenu(menu: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const isBeside = from.width < width && from.right + GAP + width <= innerWidth - GAP;
  const isBelow = from.bottom + GAP + height <= innerHeight - GAP;
  const left = isBeside ? from.right + GAP : from.left + from.width / 2 - width / 2;
  const top = isBeside ? from.top - height / 2 : isBelow ? from.bottom + GAP : from.top - GAP - height;
  menu.style.top = `${between(GAP, top, innerHeight - height - GAP)}px`;
  menu.style.left = `${between(GAP, left, innerWidth - width - GAP)}px`;
}
const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));
