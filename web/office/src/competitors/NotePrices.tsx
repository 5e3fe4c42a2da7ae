import { readMoney } from '@aisle/shared/money';
import { only } from '@aisle/shared/only';
import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Competitor, notePrices, type SentPrice, SOURCES, type Source } from '../goods/competitors';
import { MEASURES } from '../goods/measures';
import { type ScannedProduct, ScanProduct } from '../goods/ScanProduct';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { WrongRows } from '../parts/WrongRows';
import { useFormat, useStore } from '../session/store';
import css from './Competitors.module.css';

interface Done {
  key: string;
  name: string;
  amount: number;
}

const THOUSANDTHS = { currency: 'A quantity', digits: 3 };

/** Prices noted in a competitor's aisle on a phone: scan, price, Enter, and the next. */
export function NotePrices({ competitors }: { competitors: Competitor[] }) {
  const { t } = useWords();
  const format = useFormat();
  const [competitor, setCompetitor] = useState(String(competitors[0]?.id ?? ''));
  const [source, setSource] = useState<Source>('SHELF');
  const [seenOn, setSeenOn] = useState(format.today());
  const [product, setProduct] = useState<ScannedProduct>();
  const [done, setDone] = useState<Done[]>([]);
  return (
    <>
      <section className={css.take} aria-label={t('competitors.note')}>
        <Select
          label={t('competitors.at')}
          allowDeselect={false}
          searchable={competitors.length > 8}
          data={competitors.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={competitor}
          onChange={(value) => setCompetitor(value ?? competitor)}
        />
        <SegmentedControl
          aria-label={t('competitors.source')}
          fullWidth
          value={source}
          onChange={(value) => setSource(value as Source)}
          data={SOURCES.map((value) => ({ value, label: t(`competitors.sources.${value}`) }))}
        />
        <TextInput
          type="date"
          label={t('competitors.seenOn')}
          max={format.today()}
          value={seenOn}
          onChange={(event) => setSeenOn(event.currentTarget.value)}
        />
        {product ? (
          <HowMuch
            key={product.id}
            product={product}
            usual={{ competitor: Number(competitor), source, seenOn }}
            onCancel={() => setProduct(undefined)}
            onNoted={(amount) => {
              setDone([{ key: crypto.randomUUID(), name: product.name, amount }, ...done]);
              setProduct(undefined);
            }}
          />
        ) : (
          <ScanProduct label={t('scan.code')} onProduct={setProduct} />
        )}
      </section>
      {done.length > 0 ? (
        <Panel title={t('competitors.noted')}>
          <ul aria-live="polite">
            {done.map(({ key, name, amount }) => (
              <li key={key} className={css.row}>
                <span>{name}</span>
                <strong>{format.money(amount)}</strong>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}

interface HowMuchProps {
  product: ScannedProduct;
  usual: Pick<SentPrice, 'competitor' | 'source' | 'seenOn'>;
  onNoted: (amount: number) => void;
  onCancel: () => void;
}

function HowMuch({ product, usual, onNoted, onCancel }: HowMuchProps) {
  const { t, named } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [content, setContent] = useState('');
  const [measure, setMeasure] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const read = readMoney(text, store);
  const held = content.trim() === '' ? undefined : readMoney(content, THOUSANDTHS);
  const noting = useMutation({
    mutationFn: (row: SentPrice) => notePrices(store.id, [row]),
    onSuccess: async (_, row) => {
      await queries.invalidateQueries({ queryKey: [store.id, 'competitor-prices'] });
      await queries.invalidateQueries({ queryKey: [store.id, 'products', product.id] });
      onNoted(row.amount ?? 0);
    },
  });
  const unread = held !== undefined && ('problem' in held || measure === null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ('problem' in read || unread) return;
    const pack = held && 'minorUnits' in held ? { content: held.minorUnits, measure: measure ?? undefined } : {};
    noting.mutate(only({ ...usual, product: product.id, amount: read.minorUnits, ...pack }));
  };
  return (
    <form className={css.much} onSubmit={submit} noValidate>
      <strong>{product.name}</strong>
      {noting.error ? <ProblemNotice error={noting.error} /> : null}
      <WrongRows error={noting.error} />
      <TextInput
        size="lg"
        label={
          product.unit === 'EACH' || held !== undefined
            ? t('competitors.price')
            : t('competitors.pricePer', { unit: t(`unit.${product.unit as 'KG' | 'LB'}`) })
        }
        inputMode="decimal"
        autoComplete="off"
        autoFocus
        classNames={{ input: css.price }}
        value={text}
        error={tried && 'problem' in read ? t(`typed.${read.problem}`, { count: store.digits }) : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={css.pair}>
        <TextInput
          label={t('competitors.content')}
          inputMode="decimal"
          autoComplete="off"
          value={content}
          error={tried && unread ? t('pack.notAQuantity') : undefined}
          onChange={(event) => setContent(event.currentTarget.value)}
        />
        <Select
          label={t('pack.measure')}
          clearable
          data={MEASURES.map((value) => ({ value, label: named('measure', value) }))}
          value={measure}
          onChange={setMeasure}
        />
      </div>
      <p className={css.small}>{t('competitors.contentText')}</p>
      <Group justify="end">
        <Button variant="default" onClick={onCancel}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={noting.isPending}>
          {t('competitors.keepPrice')}
        </Button>
      </Group>
    </form>
  );
}
