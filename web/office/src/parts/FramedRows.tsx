import css from './FramedRows.module.css';
import { RowList, type RowListProps } from './RowList';

/** A long list within a page, in a frame in which it scrolls; its rows can ask how wide the frame is. */
export function FramedRows<T>(props: RowListProps<T>) {
  return (
    <div className={css.framed}>
      <RowList focusable {...props} />
    </div>
  );
}
