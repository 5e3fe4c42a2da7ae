import css from './Wordmark.module.css';

/** The name over the door, under its awning. */
export function Wordmark({ small = false }: { small?: boolean }) {
  return (
    <span className={css.mark} data-small={small}>
      <span className={css.awning} aria-hidden />
      <span className={css.name}>Aisle</span>
    </span>
  );
}
