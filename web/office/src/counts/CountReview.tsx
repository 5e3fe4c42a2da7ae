import { Button, SegmentedControl } from '@mantine/core';
import { IconCheck, IconListNumbers, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { COUNT_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { ButtonLink } from '../parts/ButtonLink';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { RowList } from '../parts/RowList';
import { Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useFormat, useStore } from '../session/store';
import css from './Counts.module.css';
import { askAgain, type Review, type ReviewRow, reviewQuery } from './counts';
import { EndCount } from './EndCount';
import { ReviewLine } from './ReviewLine';

const ROW_HEIGHT = 120;

/** Which products of a count are shown. */
const SIFTS = {
  ALL: () => true,
  OPEN: ({ certainty }: ReviewRow) => certainty === 'LARGE' || certainty === 'DISAGREED',
  OFF: ({ difference }: ReviewRow) => difference !== 0,
} as const satisfies Record<string, (row: ReviewRow) => boolean>;

type Sift = keyof typeof SIFTS;

/** What a count comes to: differences by their worth, who said what, counted again or accepted, and booked at once. */
export function CountReview({ id, back }: { id: string; back: ReactNode }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(reviewQuery(store.id, id));
  return (
    <Sheet query={read} title={t('counts.review')} back={back}>
      {(reviewed) => <Opened reviewed={reviewed} back={back} />}
    </Sheet>
  );
}

function Opened({ reviewed, back }: { reviewed: Review; back: ReactNode }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [sift, setSift] = useState<Sift>('ALL');
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set());
  const [ending, setEnding] = useState<'approve' | 'discard'>();
  const { review, people } = reviewed;
  const { count, rows, left } = review;
  const asking = useMutation({
    mutationFn: (product: number) => askAgain(store.id, count.id, [product]),
    onSuccess: (shown) => queries.setQueryData(reviewQuery(store.id, count.id).queryKey, shown),
  });
  const open = count.state === 'OPEN';
  // A product that people came to differ on is not accepted any more.
  const meant = rows.filter(({ product, certainty }) => accepted.has(product) && certainty === 'LARGE');
  const booked = rows.filter(
    ({ certainty, product }) =>
      certainty === 'WITHIN' || certainty === 'CONFIRMED' || meant.some((row) => row.product === product),
  );
  const sifts = (Object.keys(SIFTS) as Sift[]).map((name) => ({ name, count: rows.filter(SIFTS[name]).length }));
  const turn = (product: number) => {
    const now = new Set(accepted);
    if (!now.delete(product)) now.add(product);
    setAccepted(now);
  };
  return (
    <Page
      title={count.name}
      lead={<Tag tone={COUNT_TONE[count.state]}>{t(`counts.state.${count.state}`)}</Tag>}
      actions={
        <>
          {back}
          <ButtonLink
            to="/$store/counts/$count"
            params={{ store: String(store.id), count: count.id }}
            leftSection={<IconListNumbers size={18} aria-hidden />}
          >
            {t('counts.toCounting')}
          </ButtonLink>
          {open ? (
            <>
              <Button
                variant="default"
                leftSection={<IconTrash size={18} aria-hidden />}
                onClick={() => setEnding('discard')}
              >
                {t('counts.discard')}
              </Button>
              <Button
                leftSection={<IconCheck size={18} aria-hidden />}
                disabled={booked.length === 0}
                onClick={() => setEnding('approve')}
              >
                {t('counts.approve')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      <Sums review={review} people={people} />
      <Doubts rows={rows} />
      {asking.error ? <ProblemNotice error={asking.error} /> : null}
      {rows.length > 0 ? (
        <>
          <SegmentedControl
            aria-label={t('counts.whichRows')}
            className={css.sifts}
            value={sift}
            onChange={(name) => setSift(name as Sift)}
            data={sifts.map(({ name, count: many }) => ({
              value: name,
              label: t(`counts.sift.${name}`, { count: many }),
            }))}
          />
          <div className={css.rows}>
            <RowList
              label={t('counts.differences')}
              rows={rows.filter(SIFTS[sift])}
              keyOf={({ product }) => product}
              height={ROW_HEIGHT}
              draw={(row) => (
                <ReviewLine
                  row={row}
                  people={people}
                  accepted={accepted.has(row.product)}
                  onAccept={open ? () => turn(row.product) : undefined}
                  onAgain={open ? () => asking.mutate(row.product) : undefined}
                />
              )}
            />
          </div>
        </>
      ) : (
        <p className={css.nothing}>{t('counts.noRows')}</p>
      )}
      {left.length > 0 ? (
        <details className={css.left}>
          <summary>{t('counts.left', { count: left.length })}</summary>
          <ul>
            {left.map(({ product, name }) => (
              <li key={product}>{name}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {ending ? (
        <EndCount
          step={ending}
          review={review}
          booked={booked}
          accepted={meant.map(({ product }) => product)}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </Page>
  );
}

function Sums({ review, people }: { review: Review['review']; people: Review['people'] }) {
  const { t } = useWords();
  const format = useFormat();
  const { count, rows, left } = review;
  const sum = (worth: (row: ReviewRow) => boolean) => rows.filter(worth).reduce((all, row) => all + row.worth, 0);
  const by = (staff: number, at: string) =>
    t('counts.byAt', { name: people[String(staff)] ?? '', at: format.dayAndTime(at) });
  return (
    <Facts
      facts={[
        [t('counts.begun'), by(count.begunBy, count.begunAt)],
        ...(count.endedBy && count.endedAt
          ? [[t(`counts.state.${count.state}`), by(count.endedBy, count.endedAt)] as const]
          : []),
        [t('counts.counted'), format.count(rows.length)],
        [t('counts.untouched'), format.count(left.length)],
        [t('counts.missing'), format.money(sum(({ worth }) => worth < 0))],
        [t('counts.found'), format.money(sum(({ worth }) => worth > 0))],
      ]}
    />
  );
}

function Doubts({ rows }: { rows: ReviewRow[] }) {
  const { t } = useWords();
  const disagreed = rows.filter(({ certainty }) => certainty === 'DISAGREED').length;
  const large = rows.filter(({ certainty }) => certainty === 'LARGE').length;
  if (disagreed + large === 0) return null;
  return (
    <Notice tone="look" title={t('counts.doubts', { count: disagreed + large })}>
      <p>{t('counts.doubtsText')}</p>
    </Notice>
  );
}
