import { Button, Checkbox } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { codeText } from '../parts/codes';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import css from './Counts.module.css';
import { CERTAINTY_TONE, type Review, type ReviewRow } from './counts';
import { usePlaceName } from './places';

interface ReviewLineProps {
  row: ReviewRow;
  people: Review['people'];
  accepted: boolean;
  /** Left out once the count is ended. */
  onAccept: (() => void) | undefined;
  onAgain: (() => void) | undefined;
}

/** One product of a count: what was expected and found, how sure that is, and what can be done about it. */
export function ReviewLine({ row, people, accepted, onAccept, onAgain }: ReviewLineProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const placeName = usePlaceName();
  const quantity = (thousandths: number) => format.quantity(thousandths, row.unit);
  const doubted = row.certainty === 'LARGE' || row.certainty === 'DISAGREED';
  return (
    <div className={css.row} data-open={doubted}>
      <div className={css.goodsOf}>
        <Link
          to="/$store/products/$product"
          params={{ store: String(store.id), product: String(row.product) }}
          className={css.name}
          data-row
        >
          {row.name}
        </Link>
        <span className={css.small}>{row.code ? codeText(row.code) : t('counts.noCode')}</span>
      </div>
      <div className={css.figures}>
        {row.certainty === 'DISAGREED' ? null : (
          <>
            <strong>{signed(row.difference, quantity)}</strong>
            <span className={css.small}>
              {t('counts.expectedFound', { expected: quantity(row.expected), found: quantity(row.quantity) })}
            </span>
          </>
        )}
      </div>
      <div className={css.worth}>{row.certainty === 'DISAGREED' ? '' : signed(row.worth, format.money)}</div>
      <ul className={css.looks}>
        {row.looks.map((look) => (
          <li key={`${look.staff} ${look.place} ${look.at}`} data-holds={look.holds}>
            {t('counts.lookOf', {
              name: people[String(look.staff)] ?? '',
              quantity: quantity(look.quantity),
              place: placeName(look.place),
              time: format.time(look.at),
            })}
          </li>
        ))}
      </ul>
      <div className={css.acts}>
        {row.certainty ? (
          <Tag tone={CERTAINTY_TONE[row.certainty]}>{t(`counts.certainty.${row.certainty}`)}</Tag>
        ) : null}
        {row.asked ? <Tag tone="quiet">{t('counts.asked')}</Tag> : null}
        {row.corrected !== 0 ? (
          <span className={css.small}>{t('counts.corrected', { quantity: signed(row.corrected, quantity) })}</span>
        ) : null}
        {doubted && onAgain && !row.asked ? (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconRefresh size={16} aria-hidden />}
            aria-label={t('counts.askAgainOf', { name: row.name })}
            onClick={onAgain}
          >
            {t('counts.askAgain')}
          </Button>
        ) : null}
        {row.certainty === 'LARGE' && onAccept ? (
          <Checkbox
            label={t('counts.accept')}
            aria-label={t('counts.acceptOf', { name: row.name })}
            checked={accepted}
            onChange={onAccept}
          />
        ) : null}
      </div>
    </div>
  );
}

const signed = (value: number, text: (value: number) => string) => `${value > 0 ? '+' : ''}${text(value)}`;
