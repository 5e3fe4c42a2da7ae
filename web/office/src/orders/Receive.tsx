import { Problem } from '@aisle/shared/problem';
import { Button, Checkbox, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useStore } from '../session/store';
import { CameLine } from './CameLine';
import {
  came,
  difference,
  expected,
  likely,
  measured,
  scannedInto,
  type TypedDegrees,
  type TypedDifference,
  type TypedLot,
  typedAs,
} from './delivery';
import css from './Orders.module.css';
import { type NewReceipt, type Order, receiveGoods, scanGoods } from './orders';
import { ScanGoods } from './ScanGoods';

/** Takes in what came: less, more, in several lots, or not as ordered. What is expected stands there already. */
export function Receive({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  // One delivery, however often the button is pressed.
  const [id] = useState(() => crypto.randomUUID());
  const [lots, setLots] = useState(() => expected(order));
  const [differences, setDifferences] = useState<TypedDifference[]>([]);
  const [degrees, setDegrees] = useState<TypedDegrees[]>([]);
  const [last, setLast] = useState(false);
  const [wrong, setWrong] = useState<'unreadable' | 'nothing'>();
  const receiving = useMutation({
    mutationFn: (what: Pick<NewReceipt, 'lines' | 'differences' | 'temperatures'>) =>
      receiveGoods(store.id, order.id, { id, last, ...what }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lines = came(lots);
    const differing = differences.map((typed) => difference(typed, store));
    const read = differing.filter((each) => each !== undefined);
    const temperatures = measured(degrees);
    const unreadable = lines === undefined || temperatures === undefined || read.length < differing.length;
    const nothing = lines?.length === 0 && read.length === 0;
    setWrong(unreadable ? 'unreadable' : nothing ? 'nothing' : undefined);
    if (!unreadable && !nothing) receiving.mutate({ lines, differences: read, temperatures });
  };
  const lineOf = (list: string, place: number) => {
    const sent = list === 'differences' ? receiving.variables?.differences : receiving.variables?.lines;
    return order.lines.find(({ line }) => line === sent?.[place]?.line);
  };
  const calledBack = calledBackIn(receiving.error);
  // What was refused is about the lines as they were sent.
  const edit = (to: TypedLot[]) => {
    receiving.reset();
    setLots(to);
  };
  const change = (changed: TypedLot, to: Partial<TypedLot>) =>
    edit(lots.map((lot) => (lot === changed ? { ...lot, ...to } : lot)));
  const addLot = (line: number) => {
    const at = lots.findLastIndex((lot) => lot.line === line) + 1;
    edit(lots.toSpliced(at, 0, { line, quantity: '', lot: '', expires: '' }));
  };

  return (
    <Dialog onClose={onClose} title={t('orders.receiveTitle', { number: order.number })} size="xl">
      <form className={css.form} onSubmit={submit}>
        {receiving.error ? <ProblemNotice error={receiving.error} lineOf={lineOf} /> : null}
        <p>{t('orders.receiveText')}</p>
        <ScanGoods
          scan={(code) => scanGoods(store.id, order.id, code)}
          nameOf={(scanned) => order.lines.find(({ line }) => line === scanned.line)?.name}
          onScanned={(scanned) => edit(scannedInto(lots, scanned))}
        />
        <ul>
          {order.lines
            .filter((line) => lots.some((lot) => lot.line === line.line))
            .map((line) => (
              <CameLine
                key={line.line}
                line={line}
                lots={lots.filter((lot) => lot.line === line.line)}
                differences={differences.filter((each) => each.line === line.line)}
                degrees={degrees.find((each) => each.line === line.line)?.typed ?? ''}
                showWrong={wrong === 'unreadable'}
                calledBack={calledBack && { lot: typedAs(lots, calledBack.place), reason: calledBack.reason }}
                onChange={change}
                onMeasured={(typed) =>
                  setDegrees([...degrees.filter((each) => each.line !== line.line), { line: line.line, typed }])
                }
                onAdd={() => addLot(line.line)}
                onDiffers={() => setDifferences([...differences, likely(line.line, line.onOrder, lots)])}
                onDifference={(changed, to) =>
                  setDifferences(
                    differences.flatMap((each) => (each !== changed ? each : to ? { ...each, ...to } : [])),
                  )
                }
              />
            ))}
        </ul>
        {wrong === 'nothing' ? <p role="alert">{t('orders.nothingCame')}</p> : null}
        <Checkbox label={t('orders.last')} checked={last} onChange={(event) => setLast(event.currentTarget.checked)} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={receiving.isPending}>
            {t('orders.receiveDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** Which of the lines that were sent is called back, and why; undefined when the refusal is another. */
function calledBackIn(error: unknown): { place: number; reason: string } | undefined {
  if (!(error instanceof Problem) || error.kind !== 'called-back') return undefined;
  const place = /^lines\[(\d+)\]/.exec(error.members.field ?? '')?.[1];
  return place === undefined ? undefined : { place: Number(place), reason: error.members.reason ?? '' };
}
