import { Button, Skeleton } from '@mantine/core';
import { IconPlus, IconReceiptTax } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { TillsHaveIt } from '../goods/TillsHaveIt';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { RemoveDialog } from '../parts/RemoveDialog';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { taxesQuery } from '../session/taxes';
import { ChangeRate } from './ChangeRate';
import { MakeTax } from './MakeTax';
import { type Rate, removeTax, type Step, type Tax } from './settings';
import { TakeBackRate } from './TakeBackRate';
import css from './Taxes.module.css';

/** What is asked about a rate: a change of it, or to take one back. */
type Asked = { tax: Tax; rate: Rate; step?: Step };

/** Whether a tax is made, or which one is taken away. */
type Open = 'make' | Tax;

/** The taxes, what they are charged on, their rates today and on which days those change. */
export function Taxes() {
  const { t } = useWords();
  const store = useStore();
  const taxes = useQuery(taxesQuery(store.id));
  const queries = useQueryClient();
  const mayChange = useMay('PRICE_CHANGE');
  const [asked, setAsked] = useState<Asked>();
  const [open, setOpen] = useState<Open>();
  const [published, setPublished] = useState<number>();
  const done = (version: number) => {
    setPublished(version);
    setAsked(undefined);
    setOpen(undefined);
  };
  return (
    <Panel title={t('taxes.title')} aside={t('taxes.text')}>
      {published === undefined ? null : <TillsHaveIt version={published} />}
      {taxes.isPending ? <Skeleton height={160} /> : null}
      {taxes.isError ? <ProblemNotice error={taxes.error} retry={() => void taxes.refetch()} /> : null}
      {taxes.data?.length === 0 ? (
        <Empty icon={<IconReceiptTax />} title={t('taxes.none')}>
          {t('taxes.noneText')}
        </Empty>
      ) : null}
      <ul>
        {taxes.data?.map((tax) => (
          <TaxRow key={tax.id} tax={tax} onAsk={setAsked} onRemove={mayChange ? () => setOpen(tax) : undefined} />
        ))}
      </ul>
      {mayChange && taxes.data ? (
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen('make')}>
          {t('taxes.make')}
        </Button>
      ) : null}
      {open === 'make' ? <MakeTax onClose={() => setOpen(undefined)} onDone={done} /> : null}
      {open && open !== 'make' ? (
        <RemoveDialog
          title={t('taxes.removeOf', { name: open.name })}
          text={t('taxes.removeText')}
          confirm={t('taxes.remove')}
          remove={() => removeTax(store.id, open.id)}
          onRemoved={({ version }) => {
            void queries.invalidateQueries({ queryKey: taxesQuery(store.id).queryKey });
            done(version);
          }}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {asked?.step ? (
        <TakeBackRate {...asked} step={asked.step} onClose={() => setAsked(undefined)} onDone={done} />
      ) : null}
      {asked && !asked.step ? <ChangeRate {...asked} onClose={() => setAsked(undefined)} onDone={done} /> : null}
    </Panel>
  );
}

interface TaxRowProps {
  tax: Tax;
  onAsk: (asked: Asked) => void;
  onRemove: (() => void) | undefined;
}

function TaxRow({ tax, onAsk, onRemove }: TaxRowProps) {
  const { t } = useWords();
  const format = useFormat();
  const products = tax.departments.reduce((sum, { products }) => sum + products, 0);
  return (
    <li className={css.tax}>
      <div className={css.head}>
        <div>
          <h3 className={css.name}>{tax.name}</h3>
          <p className={css.small}>
            {t(tax.inclusive ? 'taxes.inside' : 'taxes.onTop')}
            {' · '}
            {t('taxes.on', {
              products: t('taxes.products', { count: products, figure: format.count(products) }),
              departments: t('taxes.departments', { count: tax.departments.length }),
            })}
          </p>
        </div>
        {products === 0 && onRemove ? (
          <Button
            variant="subtle"
            color="danger"
            size="compact-sm"
            aria-label={t('taxes.removeOf', { name: tax.name })}
            onClick={onRemove}
          >
            {t('taxes.remove')}
          </Button>
        ) : null}
      </div>
      {tax.components.length === 0 ? <p className={css.small}>{t('taxes.noRate')}</p> : null}
      {tax.components.map((rate) => (
        <RateRow
          key={rate.name}
          tax={tax.name}
          rate={rate}
          onAsk={(step) => onAsk({ tax, rate, ...(step && { step }) })}
        />
      ))}
    </li>
  );
}

function RateRow({ tax, rate, onAsk }: { tax: string; rate: Rate; onAsk: (step?: Step) => void }) {
  const { t } = useWords();
  const format = useFormat();
  const mayChange = useMay('PRICE_CHANGE');
  const since = rate.changes.findLast(({ begun }) => begun);
  return (
    <div className={css.rate}>
      <p className={css.today}>
        <span className={css.component} translate="no">
          {rate.name}
        </span>
        <strong className={css.percent}>{format.percent(rate.ppm)}</strong>
        {since ? <span className={css.small}>{t('taxes.since', { day: format.dayWithYear(since.from) })}</span> : null}
        <Tag tone="quiet">{t(rate.everyStore ? 'taxes.everyStore' : 'taxes.thisStore')}</Tag>
      </p>
      {mayChange ? (
        <Button
          variant="default"
          size="xs"
          aria-label={t('taxes.changeOf', { name: rate.name, tax })}
          onClick={() => onAsk()}
        >
          {t('taxes.change')}
        </Button>
      ) : null}
      <ul className={css.coming}>
        {rate.changes
          .filter(({ begun }) => !begun)
          .map((step) => (
            <li key={step.from} className={css.step}>
              <span>
                <Tag tone="look">{t('taxes.coming')}</Tag>
                {t('taxes.fromOn', { day: format.dayWithYear(step.from), rate: format.percent(step.ppm) })}
              </span>
              {mayChange ? (
                <Button
                  variant="subtle"
                  color="danger"
                  size="compact-sm"
                  aria-label={t('taxes.takeBackOf', { name: rate.name, tax, day: format.dayWithYear(step.from) })}
                  onClick={() => onAsk(step)}
                >
                  {t('taxes.takeBack')}
                </Button>
              ) : null}
            </li>
          ))}
      </ul>
    </div>
  );
}
