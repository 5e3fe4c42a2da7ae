import type { Page } from '@playwright/test';

/**
 * What is wrong with what can be pressed or typed into, a line each: less than 48 pixels high or wide, outside of the
 * screen, its words cut off, or lying over another. What scrolls is looked at where it is, as far as it is in sight.
 */
export async function awkward(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const place = document.querySelector('dialog[open]') ?? document.body;
    const targets = [...place.querySelectorAll<HTMLElement>('button, input, select, summary, .staff-one')].filter(
      (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && one.offsetParent !== null,
    );
    const said = (one: HTMLElement) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent?.trim()}`;
    const boxes = targets
      .filter((one) => !(one instanceof HTMLInputElement && one.type === 'radio'))
      .map((one) => ({ one, name: said(one), box: one.getBoundingClientRect() }));
    const small = boxes
      .filter(({ box }) => box.width < 47.5 || box.height < 47.5)
      .map(({ name, box }) => `${name} is ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`);
    const inSight = (one: HTMLElement, box: DOMRect) => {
      const edge = one.closest('.self-lines, .self-produce .tiles, .self-do')?.getBoundingClientRect() ?? box;
      return {
        left: box.left,
        right: box.right,
        top: Math.max(box.top, edge.top),
        bottom: Math.min(box.bottom, edge.bottom),
      };
    };
    const inScroller = (one: HTMLElement) => one.closest('.produce-letters, .produce-departments, .staff') !== null;
    const outside = boxes
      .filter(({ one, box }) => !inScroller(one) && (box.left < -0.5 || box.right > innerWidth + 0.5))
      .map(({ name, box }) => `${name} is outside: ${box.left.toFixed(0)} to ${box.right.toFixed(0)}`);
    const cut = boxes
      .filter(({ one }) => one.tagName === 'BUTTON' && one.scrollWidth > one.clientWidth + 1)
      .map(({ name, one }) => `${name} is cut: ${one.scrollWidth} in ${one.clientWidth}`);
    const overlaps = boxes.flatMap(({ one, name, box }, at) =>
      boxes
        .slice(at + 1)
        .filter((other) => {
          if (one.contains(other.one) || other.one.contains(one)) return false;
          if (one.closest('form.produce') !== other.one.closest('form.produce')) return false;
          const [mine, theirs] = [inSight(one, box), inSight(other.one, other.box)];
          const across = Math.min(mine.right, theirs.right) - Math.max(mine.left, theirs.left);
          const down = Math.min(mine.bottom, theirs.bottom) - Math.max(mine.top, theirs.top);
          return across > 1 && down > 1;
        })
        .map((other) => `${name} lies over ${other.name}`),
    );
    const wide = document.documentElement.scrollWidth > innerWidth + 1 ? ['the page scrolls sideways'] : [];
    return [...small, ...outside, ...cut, ...overlaps, ...wide];
  });
}
