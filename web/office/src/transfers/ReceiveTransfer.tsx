import { Button, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { CalledBackTag } from '../goods/CalledBackTag';
import { recallOf } from '../goods/recalls';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useFormat, useStore } from '../session/store';
import { allCame, arrived, OUTCOMES, type Typed } from './arrived';
import css from './Transfers.module.css';
import { type ArrivedLine, inTransit, receiveTransfer, type TransferLine, type TransferSheet } from './transfers';

/** Takes goods in from another store: what came well, what is missing, what is damaged; the rest stays in transit. */
export function ReceiveTransfer({ sheet, onClose }: { sheet: TransferSheet; onClose: () => void }) {
  const { t } = useWords();
  const store = useStore();
  const queries = useQueryClient();
  // One arrival, however often the button is pressed.
  const [id] = useState(() => crypto.randomUUID());
  // What the lines were when this was opened: a reading meanwhile must not change what somebody is keying.
  const [lines] = useState(() => sheet.lines.filter((line) => inTransit(line) > 0));
  const [typed, setTyped] = useState<ReadonlyMap<number, Typed>>(
    () => new Map(lines.map((line) => [line.line, allCame(line)])),
  );
  const unitOf = (line: TransferLine) => sheet.goods.find(({ product }) => product === line.product)?.unit ?? 'EACH';
  const read = lines.map((line) => arrived(line, typed.get(line.line) ?? allCame(line), unitOf(line)));
  const told = read.flatMap((line) => line ?? []);
  const wrong = told.length < lines.length;
  const nothing = told.every(({ received, missing, damaged }) => !received && !missing && !damaged);
  const receiving = useMutation({
    mutationFn: (body: ArrivedLine[]) => receiveTransfer(store.id, sheet.transfer.id, id, body),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [store.id] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong && !nothing) receiving.mutate(told.map(({ left: _, ...line }) => line));
  };
  return (
    <Dialog onClose={onClose} title={t('transfers.receiveTitle')} size="lg">
      <form className={css.form} onSubmit={submit}>
        {receiving.error ? (
          <ProblemNotice
            error={receiving.error}
            lineOf={(_, place) => sheet.goods.find(({ product }) => product === lines[place]?.product)}
          />
        ) : null}
        <p>{t('transfers.receiveText')}</p>
        <ul className={css.arriving}>
          {lines.map((line, place) => (
            <ArrivingLine
              key={line.line}
              line={line}
              name={sheet.goods.find(({ product }) => product === line.product)?.name ?? String(line.product)}
              unit={unitOf(line)}
              calledBack={sheet.calledBack}
              typed={typed.get(line.line) ?? allCame(line)}
              left={read[place]?.left}
              onTyped={(to) => setTyped(new Map(typed).set(line.line, to))}
            />
          ))}
        </ul>
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={receiving.isPending} disabled={wrong || nothing}>
            {t('transfers.receiveDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface ArrivingLineProps {
  line: TransferLine;
  name: string;
  unit: string;
  calledBack: TransferSheet['calledBack'];
  typed: Typed;
  /** What stays in transit, thousandths; undefined while the fields make no sense. */
  left: number | undefined;
  onTyped: (typed: Typed) => void;
}

function ArrivingLine({ line, name, unit, calledBack, typed, left, onTyped }: ArrivingLineProps) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <li>
      <p className={css.name}>{name}</p>
      <p className={css.small}>
        {[
          t('transfers.part.inTransit', { quantity: format.quantity(inTransit(line), unit) }),
          ...(line.lot ? [t('transfers.lot', { lot: line.lot })] : []),
        ].join(' · ')}
      </p>
      {recallOf(calledBack, line.product, line.lot) ? (
        <p className={css.small}>
          <CalledBackTag calledBack={calledBack} product={line.product} lot={line.lot} />{' '}
          {t('transfers.calledBackText')}
        </p>
      ) : null}
      <div className={css.fields}>
        {OUTCOMES.map((what) => (
          <TextInput
            key={what}
            label={t(`transfers.field.${what}`)}
            aria-label={t('transfers.fieldOf', { what: t(`transfers.field.${what}`), name })}
            inputMode={unit === 'EACH' ? 'numeric' : 'decimal'}
            autoComplete="off"
            value={typed[what]}
            onChange={(event) => onTyped({ ...typed, [what]: event.currentTarget.value })}
          />
        ))}
      </div>
      <p className={left === undefined ? css.wrong : css.small} role={left === undefined ? 'alert' : undefined}>
        {left === undefined
          ? t('transfers.tooMuch', { most: format.quantity(inTransit(line), unit) })
          : left > 0
            ? t('transfers.stays', { quantity: format.quantity(left, unit) })
            : null}
      </p>
    </li>
  );
}
