import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useRefusal } from '../parts/useRefusal';
import { useFormat, useStore } from '../session/store';
import { giveBack, type Left, type Wrong } from './giveBack';
import css from './Receipts.module.css';
import { type NewRefund, type Receipt, refund } from './receipts';

const THOUSANDTHS_DIGITS = 3;

const inFigures = ({ line, quantity }: Left): [number, string] => [line, String(quantity / 1_000)];

/** Gives a sale back, whole or in part, no more than is left of it. */
export function Refund({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const left = receipt.left.filter(({ quantity }) => quantity > 0);
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const [problems, setProblems] = useState<ReadonlyMap<number, Wrong>>(new Map());
  const [tender, setTender] = useState<'CASH' | 'CARD'>(paidByCard(receipt) ? 'CARD' : 'CASH');
  const [nothing, setNothing] = useState(false);
  const giving = useMutation({
    mutationFn: (body: NewRefund) => refund(store.id, receipt.entry.id, body),
    onSuccess: async ({ id, code }) => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      notifications.show({ message: t('refund.done', { code }) });
      onClose();
      void navigate({ to: '/$store/receipts/$receipt', params: { store: String(store.id), receipt: id } });
    },
  });
  const atReason = refusal.at(giving.error, 'reason');

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const back = giveBack(left, typed);
    if ('problems' in back) {
      setProblems(back.problems);
      return;
    }
    setProblems(new Map());
    setNothing(back.lines.length === 0);
    if (back.lines.length === 0) return;
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    giving.mutate({ lines: back.lines, reason, tender });
  };

  return (
    <Dialog onClose={onClose} title={t('refund.title', { code: receipt.code })} size="lg">
      <form className={css.form} onSubmit={submit}>
        {giving.error && !atReason ? <ProblemNotice error={giving.error} /> : null}
        <Group justify="space-between">
          <span>{t('refund.howMuch')}</span>
          <Button variant="light" size="compact-md" onClick={() => setTyped(new Map(left.map(inFigures)))}>
            {t('refund.everything')}
          </Button>
        </Group>
        <ul>
          {left.map((one) => (
            <RefundLine
              key={one.line}
              receipt={receipt}
              left={one}
              typed={typed.get(one.line) ?? ''}
              problem={problems.get(one.line)}
              onType={(text) => setTyped((old) => new Map(old).set(one.line, text))}
            />
          ))}
        </ul>
        {nothing ? <p role="alert">{t('refund.nothing')}</p> : null}
        <TextInput
          name="reason"
          label={t('refund.reason')}
          required
          maxLength={200}
          placeholder={t('refund.reasonLike')}
          error={atReason}
        />
        <SegmentedControl
          aria-label={t('refund.tender')}
          fullWidth
          value={tender}
          onChange={(value) => setTender(value === 'CARD' ? 'CARD' : 'CASH')}
          data={[
            { value: 'CASH', label: t('refund.cash') },
            { value: 'CARD', label: t('refund.card') },
          ]}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={giving.isPending}>
            {t('refund.do')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function paidByCard(receipt: Receipt): boolean {
  return receipt.entry.tenders.every(({ kind }) => kind === 'CARD');
}

interface RefundLineProps {
  receipt: Receipt;
  left: Left;
  typed: string;
  problem: Wrong | undefined;
  onType: (text: string) => void;
}

function RefundLine({ receipt, left, typed, problem, onType }: RefundLineProps) {
  const { t } = useWords();
  const format = useFormat();
  const line = receipt.entry.lines.find(({ line }) => line === left.line);
  const name = line?.name ?? t('refund.line', { line: left.line });
  const quantity = format.quantity(left.quantity, line?.unit);
  return (
    <li className={css.refundLine}>
      <span>
        {name}
        <small>
          {line && line.quantity !== left.quantity
            ? t('refund.leftOf', { quantity, sold: format.quantity(line.quantity, line.unit) })
            : t('refund.left', { quantity })}
          {line ? ` · ${t('refund.paid', { amount: format.money(line.net) })}` : ''}
        </small>
      </span>
      <TextInput
        aria-label={t('refund.quantityOf', { name })}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        error={problem && t(problem.key, { count: THOUSANDTHS_DIGITS, most: format.quantity(left.quantity) })}
      />
    </li>
  );
}
