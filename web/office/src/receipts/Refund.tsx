import { Problem } from '@aisle/shared/problem';
import { Button, Group, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { giveBack, type Left } from './giveBack';
import css from './Receipts.module.css';
import { type NewRefund, type Receipt, refund } from './receipts';

const inFigures = ({ line, quantity }: Left): [number, string] => [line, String(quantity / 1_000)];

/** Gives a sale back, whole or in part, no more than is left of it. */
export function Refund({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const store = useStore();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const left = receipt.left.filter(({ quantity }) => quantity > 0);
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  const [problems, setProblems] = useState<ReadonlyMap<number, string>>(new Map());
  const [tender, setTender] = useState<'CASH' | 'CARD'>(paidByCard(receipt) ? 'CARD' : 'CASH');
  const [nothing, setNothing] = useState(false);
  const giving = useMutation({
    mutationFn: (body: NewRefund) => refund(store.id, receipt.entry.id, body),
    onSuccess: async ({ id, code }) => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      notifications.show({ message: `Refund ${code} is written.` });
      onClose();
      void navigate({ to: '/$store/receipts/$receipt', params: { store: String(store.id), receipt: id } });
    },
  });
  const atReason = giving.error instanceof Problem ? giving.error.forField('reason') : undefined;

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
    <Modal opened onClose={onClose} title={`Refund of ${receipt.code}`} centered size="lg">
      <form className={css.form} onSubmit={submit}>
        {giving.error && !atReason ? <ProblemNotice error={giving.error} /> : null}
        <Group justify="space-between">
          <span>How much comes back?</span>
          <Button variant="light" size="compact-md" onClick={() => setTyped(new Map(left.map(inFigures)))}>
            Everything left
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
        {nothing ? <p role="alert">Say how much of at least one line comes back.</p> : null}
        <TextInput name="reason" label="Reason" required maxLength={200} placeholder="Spoiled" error={atReason} />
        <SegmentedControl
          aria-label="Paid back in"
          fullWidth
          value={tender}
          onChange={(value) => setTender(value === 'CARD' ? 'CARD' : 'CASH')}
          data={[
            { value: 'CASH', label: 'Back in cash' },
            { value: 'CARD', label: 'Back to the card' },
          ]}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={giving.isPending}>
            Give it back
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function paidByCard(receipt: Receipt): boolean {
  return receipt.entry.tenders.every(({ kind }) => kind === 'CARD');
}

interface RefundLineProps {
  receipt: Receipt;
  left: Left;
  typed: string;
  problem: string | undefined;
  onType: (text: string) => void;
}

function RefundLine({ receipt, left, typed, problem, onType }: RefundLineProps) {
  const format = useFormat();
  const line = receipt.entry.lines.find(({ line }) => line === left.line);
  const name = line?.name ?? `Line ${left.line}`;
  return (
    <li className={css.refundLine}>
      <span>
        {name}
        <small>
          {format.quantity(left.quantity, line?.unit)} left
          {line && line.quantity !== left.quantity ? ` of ${format.quantity(line.quantity, line.unit)}` : ''}
          {line ? ` · paid ${format.money(line.net)}` : ''}
        </small>
      </span>
      <TextInput
        aria-label={`Quantity of ${name}`}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        error={problem}
      />
    </li>
  );
}
