import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconClipboardText, IconPencil, IconTag, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { beginText } from '../goods/minutes';
import { BATCH_TONE } from '../goods/tones';
import { useWhere } from '../goods/useWhere';
import { useWords } from '../language/words';
import { ButtonLink } from '../parts/ButtonLink';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Back, Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { AddPrice } from './AddPrice';
import { BatchPrices } from './BatchPrices';
import { BatchTerms } from './BatchTerms';
import { type Batch, type BatchLine, type BatchShown, batchQuery, changeBatch, isOpen } from './batches';
import { PasteList } from './PasteList';
import css from './PriceBatches.module.css';
import { TakeStep } from './TakeStep';

/** Which prices of a batch are shown. */
const SIFTS = {
  ALL: () => true,
  OPEN: isOpen,
  RISING: ({ amount, lowest }: BatchLine) => typeof lowest === 'number' && amount > lowest,
  FALLING: ({ amount, highest }: BatchLine) => typeof highest === 'number' && amount < highest,
  FIRST: ({ highest }: BatchLine) => typeof highest !== 'number',
} as const satisfies Record<string, (line: BatchLine) => boolean>;

type Sift = keyof typeof SIFTS;

/** One batch: what each of its prices changes, what is asked about, and the way into the price book and out again. */
export function BatchSheet({ id }: { id: number }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(batchQuery(store.id, id));
  const back = (
    <Back to="/$store/price-batches" params={{ store: String(store.id) }}>
      {t('batches.all')}
    </Back>
  );
  return (
    <Sheet query={read} title={t('batches.one')} back={back}>
      {(shown) => <Opened shown={shown} back={back} />}
    </Sheet>
  );
}

function Opened({ shown, back }: { shown: BatchShown; back: ReactNode }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const mayChange = useMay('PRICE_CHANGE');
  const mayApprove = useMay('PRICE_APPROVE');
  const [doing, setDoing] = useState<'change' | 'paste' | 'approve' | 'discard' | 'roll-back'>();
  const [sift, setSift] = useState<Sift>('ALL');
  const { batch, lines, people } = shown;
  const draft = batch.state === 'DRAFT';
  const open = lines.filter(isOpen).length;
  const sifts = (Object.keys(SIFTS) as Sift[])
    .map((name) => ({ name, count: lines.filter(SIFTS[name]).length }))
    .filter(({ name, count }) => name === 'ALL' || count > 0);
  const seen = sifts.some(({ name }) => name === sift) ? sift : 'ALL';
  return (
    <Page
      title={batch.terms.name}
      lead={<Tag tone={BATCH_TONE[batch.state]}>{t(`batches.state.${batch.state}`)}</Tag>}
      actions={
        <>
          {back}
          {draft && mayChange ? (
            <>
              <Button
                variant="default"
                leftSection={<IconTrash size={18} aria-hidden />}
                onClick={() => setDoing('discard')}
              >
                {t('batches.discard')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
                onClick={() => setDoing('change')}
              >
                {t('batches.change')}
              </Button>
            </>
          ) : null}
          {draft && mayApprove ? (
            <Button
              leftSection={<IconCheck size={18} aria-hidden />}
              disabled={open > 0 || lines.length === 0}
              onClick={() => setDoing('approve')}
            >
              {t('batches.approve')}
            </Button>
          ) : null}
          {batch.state === 'APPROVED' ? (
            <ButtonLink
              to="/$store/labels"
              params={{ store: String(store.id) }}
              search={{ day: batch.terms.from }}
              leftSection={<IconTag size={18} aria-hidden />}
            >
              {t('batches.labels')}
            </ButtonLink>
          ) : null}
          {batch.state === 'APPROVED' && mayApprove ? (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} aria-hidden />}
              onClick={() => setDoing('roll-back')}
            >
              {t('batches.rollBack')}
            </Button>
          ) : null}
        </>
      }
    >
      <Terms batch={batch} people={people} />
      {draft && lines.length > 0 ? <Asked open={open} mayApprove={mayApprove} onLook={() => setSift('OPEN')} /> : null}
      {draft && mayChange ? (
        <div className={css.add}>
          <AddPrice batch={batch.id} />
          <Button
            variant="default"
            leftSection={<IconClipboardText size={18} aria-hidden />}
            onClick={() => setDoing('paste')}
          >
            {t('batches.paste')}
          </Button>
        </div>
      ) : null}
      {lines.length > 0 ? (
        <>
          <SegmentedControl
            aria-label={t('batches.which')}
            value={seen}
            onChange={(name) => setSift(name as Sift)}
            className={css.sifts}
            data={sifts.map(({ name, count }) => ({ value: name, label: t(`batches.sift.${name}`, { count }) }))}
          />
          <BatchPrices batch={batch} lines={lines.filter(SIFTS[seen])} mayChange={draft && mayChange} />
        </>
      ) : (
        <p className={css.nothing}>{t('batches.noPrices')}</p>
      )}
      {doing === 'change' ? (
        <BatchTerms
          title={t('batches.change')}
          confirm={t('batches.keep')}
          terms={batch.terms}
          act={async (wanted) => {
            await changeBatch(store.id, batch.id, wanted);
            await queries.invalidateQueries({ queryKey: [store.id, 'price-batches'] });
          }}
          onClose={() => setDoing(undefined)}
        />
      ) : null}
      {doing === 'paste' ? <PasteList batch={batch.id} onClose={() => setDoing(undefined)} /> : null}
      {doing === 'approve' || doing === 'discard' || doing === 'roll-back' ? (
        <TakeStep
          batch={batch}
          belowCost={lines.filter(({ doubts }) => doubts.includes('BELOW_COST')).length}
          step={doing}
          onClose={() => setDoing(undefined)}
        />
      ) : null}
    </Page>
  );
}

function Terms({ batch, people }: { batch: Batch; people: BatchShown['people'] }) {
  const { t } = useWords();
  const format = useFormat();
  const where = useWhere();
  const { locale } = useStore();
  const { from, fromMinute, to, member } = batch.terms;
  const by = (staff: number | null | undefined, at: string | null | undefined) =>
    staff && at ? t('batches.byAt', { name: people[String(staff)] ?? '', at: format.dayAndTime(at) }) : undefined;
  const approved = by(batch.approvedBy, batch.approvedAt);
  const ended = by(batch.endedBy, batch.endedAt);
  return (
    <Facts
      facts={[
        [t('batches.from'), beginText(format.day(from), fromMinute, locale)],
        ...(to ? [[t('batches.until'), format.day(to)] as const] : []),
        [t('batches.where'), where(batch.terms)],
        ...(member ? [[t('batches.for'), t('batches.members')] as const] : []),
        [t('batches.made'), by(batch.madeBy, batch.madeAt)],
        ...(approved ? [[t('batches.approved'), approved] as const] : []),
        ...(ended ? [[t(`batches.state.${batch.state}`), ended] as const] : []),
        ...(batch.version ? [[t('batches.version'), format.count(batch.version)] as const] : []),
      ]}
    />
  );
}

function Asked({ open, mayApprove, onLook }: { open: number; mayApprove: boolean; onLook: () => void }) {
  const { t } = useWords();
  if (open === 0) return mayApprove ? null : <Notice tone="said" title={t('batches.waits')} />;
  return (
    <Notice
      tone="look"
      title={t('batches.open', { count: open })}
      action={
        <Button variant="default" size="xs" onClick={onLook}>
          {t('batches.look')}
        </Button>
      }
    >
      <p>{t('batches.openText')}</p>
    </Notice>
  );
}
