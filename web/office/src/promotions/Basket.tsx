import { ActionIcon, Checkbox, NumberInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { marginPpm } from '../goods/margin';
import type { Terms } from '../goods/promotions';
import { useWords } from '../language/words';
import { Notice } from '../parts/Notice';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { enough, type Form, type Named } from './form';
import { ProductPicker } from './ProductPicker';
import css from './Promotions.module.css';
import { type Tried, trialQuery } from './promotions';

const TYPING_MS = 250;
const THOUSANDTHS = 1_000;

interface InBasket extends Named {
  /** Thousandths. */
  quantity: number;
}

interface BasketProps {
  promotion: number | undefined;
  form: Form;
  terms: Terms;
}

/** Goods to try a promotion on: what each line comes to with it and without, reckoned by the till's own rules. */
export function Basket({ promotion, form, terms }: BasketProps) {
  const { t } = useWords();
  const store = useStore();
  const [put, setPut] = useState<InBasket[]>();
  const [member, setMember] = useState(false);
  const [coupon, setCoupon] = useState(true);
  const lines = put ?? suggested(form);
  const [trial] = useDebouncedValue(
    {
      ...(promotion === undefined ? {} : { promotion }),
      terms,
      member: member || form.members,
      coupon,
      lines: lines.map(({ id, quantity }) => ({ product: id, quantity })),
    },
    TYPING_MS,
  );
  const tried = useQuery({
    ...trialQuery(store.id, trial),
    enabled: trial.lines.length > 0,
    placeholderData: keepPreviousData,
  });
  const set = (id: number, quantity: number) =>
    setPut(lines.map((line) => (line.id === id ? { ...line, quantity } : line)));
  return (
    <Panel title={t('promotions.basket')} className={css.basket}>
      <ProductPicker
        label={t('promotions.put')}
        onPick={({ id, name }) => {
          const there = lines.find((line) => line.id === id);
          if (there) set(id, there.quantity + THOUSANDTHS);
          else setPut([...lines, { id, name, quantity: THOUSANDTHS }]);
        }}
      />
      {lines.length === 0 ? <p className={css.muted}>{t('promotions.basketEmpty')}</p> : null}
      {tried.error ? <ProblemNotice error={tried.error} /> : null}
      <ul className={css.lines} aria-busy={tried.isFetching}>
        {lines.map((line) => (
          <BasketLine
            key={line.id}
            line={line}
            tried={tried.error ? undefined : tried.data}
            onQuantity={(quantity) => set(line.id, quantity)}
            onRemove={() => setPut(lines.filter(({ id }) => id !== line.id))}
          />
        ))}
      </ul>
      <div className={css.options}>
        <Checkbox
          size="sm"
          label={t('promotions.asMember')}
          checked={member || form.members}
          disabled={form.members}
          onChange={(event) => setMember(event.currentTarget.checked)}
        />
        {form.coupon.trim() ? (
          <Checkbox
            size="sm"
            label={t('promotions.withCoupon')}
            checked={coupon}
            onChange={(event) => setCoupon(event.currentTarget.checked)}
          />
        ) : null}
      </div>
      {tried.data && !tried.error && lines.length > 0 ? <Sums tried={tried.data} /> : null}
    </Panel>
  );
}

/** Until somebody puts goods in: enough of the promotion's first product, and what is given for it. */
function suggested(form: Form): InBasket[] {
  const first = form.everything ? undefined : form.products[0];
  if (!first) return [];
  const reward = form.kind === 'OTHER_ITEM' ? form.reward[0] : undefined;
  const lines = [{ ...first, quantity: enough(form) * THOUSANDTHS }];
  return reward && reward.id !== first.id ? [...lines, { ...reward, quantity: THOUSANDTHS }] : lines;
}

interface BasketLineProps {
  line: InBasket;
  tried: Tried | undefined;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
}

function BasketLine({ line, tried, onQuantity, onRemove }: BasketLineProps) {
  const { t } = useWords();
  const format = useFormat();
  const row = tried?.rows.find(({ product, deposit }) => product === line.id && !deposit);
  const weighed = row !== undefined && row.unit !== 'EACH';
  return (
    <li className={css.line}>
      <span className={css.lineName}>{line.name}</span>
      <NumberInput
        aria-label={t('promotions.quantityOf', { name: line.name })}
        className={css.quantity}
        min={weighed ? 0.001 : 1}
        max={999}
        decimalScale={weighed ? 3 : 0}
        {...(weighed ? { suffix: ` ${row.unit.toLowerCase()}` } : {})}
        value={line.quantity / THOUSANDTHS}
        onChange={(value) => {
          const quantity = Math.round(Number(value) * THOUSANDTHS);
          if (quantity > 0) onQuantity(quantity);
        }}
      />
      <span className={css.prices}>
        {row && row.without !== row.with ? <s className={css.before}>{format.money(row.without)}</s> : null}
        <strong>{row ? format.money(row.with) : ''}</strong>
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('promotions.takeOut', { name: line.name })}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
      {row?.given.map(({ promotion, name, amount, own }) => (
        <span key={promotion} className={css.given} data-own={own}>
          {t(own ? 'promotions.givenOwn' : 'promotions.givenOther', { name, amount: format.money(amount) })}
        </span>
      ))}
    </li>
  );
}

function Sums({ tried }: { tried: Tried }) {
  const { t } = useWords();
  const format = useFormat();
  const saves = tried.without - tried.with;
  return (
    <>
      <dl className={css.sums} data-testid="sums">
        <dt>{t('promotions.withoutIt')}</dt>
        <dd>{format.money(tried.without)}</dd>
        <dt>{t('promotions.withIt')}</dt>
        <dd className={css.total}>{format.money(tried.with)}</dd>
        <dt>{t('promotions.saves')}</dt>
        <dd>{format.money(saves)}</dd>
        <dt>{t('promotions.margin')}</dt>
        <dd>
          <Margin tried={tried} />
        </dd>
      </dl>
      <p className={css.muted}>{t('promotions.sameRules', { day: format.day(tried.day) })}</p>
      {saves === 0 ? <Notice tone="look" title={t('promotions.givesNothing')} /> : null}
      {tried.hints.map((hint) => (
        <Notice
          key={`${hint.promotion} ${hint.product}`}
          tone="said"
          title={
            hint.more > 0
              ? t('promotions.oneMore', {
                  count: hint.more,
                  product: hint.product ?? '',
                  saves: format.money(hint.saves),
                })
              : t('promotions.spendMore', { spend: format.money(hint.spend), saves: format.money(hint.saves) })
          }
        >
          <p>{hint.promotion}</p>
        </Notice>
      ))}
    </>
  );
}

function Margin({ tried: { cost, stays, staysWithout } }: { tried: Tried }) {
  const { t } = useWords();
  const format = useFormat();
  if (typeof cost !== 'number') return t('promotions.costUnknown');
  const share = (net: number) => {
    const margin = marginPpm(net, cost);
    return margin === undefined ? '–' : format.percent(Math.round(margin / 1_000) * 1_000);
  };
  return (
    <span data-low={stays < cost}>
      {t('promotions.marginWas', {
        margin: format.money(stays - cost),
        share: share(stays),
        before: share(staysWithout),
      })}
    </span>
  );
}
