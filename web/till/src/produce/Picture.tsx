import { DRAWINGS, type Drawing } from './drawings';
import { initialsOf, pictureOf } from './picture';

/** A drawing of what a product is, or its initials where there is none. The name beside it says the same. */
export function Picture({ name }: { name: string }) {
  const picture = pictureOf(name);
  if (!picture) {
    return (
      <span className="picture picture-none" aria-hidden="true">
        {initialsOf(name)}
      </span>
    );
  }
  const draw: Drawing = DRAWINGS[picture.drawing];
  return (
    <svg className="picture" viewBox="0 0 64 64" aria-hidden="true">
      {draw(picture.tint)}
    </svg>
  );
}
