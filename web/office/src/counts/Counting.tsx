import { Button, Progress, SegmentedControl } from '@mantine/core';
import { IconCloudOff, IconCloudUpload, IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { COUNT_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { ButtonLink } from '../parts/ButtonLink';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { CountItems, OwnWords } from './CountItems';
import { CountOne } from './CountOne';
import css from './Counts.module.css';
import { type CountItem, type CountSheet, SHELF, sheetQuery } from './counts';
import { usePlaceName } from './places';
import { ownWords } from './said';
import { useUnsent } from './sending';
import type { Unsent } from './unsent';

/** Where one counts: scan, key, next. Nothing of what is expected is known here, nor what others found. */
export function Counting({ id, back }: { id: string; back: ReactNode }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(sheetQuery(store.id, id));
  // Once read it is counted by, whatever the network does.
  if (read.data) return <Opened sheet={read.data} back={back} />;
  return (
    <Sheet query={read} title={t('counts.one')} back={back}>
      {(sheet) => <Opened sheet={sheet} back={back} />}
    </Sheet>
  );
}

function Opened({ sheet, back }: { sheet: CountSheet; back: ReactNode }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const mayApprove = useMay('COUNT_APPROVE');
  const { unsent, keep, drop } = useUnsent();
  const [place, setPlace] = useState<string>(SHELF);
  const [beside, setBeside] = useState<CountItem[]>([]);
  const [chosen, setChosen] = useState<CountItem>();
  const [list, setList] = useState<'OPEN' | 'OWN'>('OPEN');
  const { count } = sheet;
  const waiting = unsent.filter((line) => line.count === count.id);
  const own = ownWords(
    sheet.own,
    waiting.filter(({ refused }) => refused === undefined),
  );
  const mine = new Set(own.map(({ product }) => product));
  const items = [
    ...sheet.items,
    ...beside.filter(({ product }) => sheet.items.every((item) => item.product !== product)),
  ];
  const isOpen = (item: CountItem) => item.again || (!item.counted && !mine.has(item.product));
  const open = sheet.items.filter(isOpen).sort((a, b) => Number(b.again) - Number(a.again));
  const counted = sheet.items.filter((item) => item.counted || mine.has(item.product)).length;
  const running = count.state === 'OPEN';
  const takeBack = ({ product, name, unit }: Pick<CountItem, 'product' | 'name' | 'unit'>, where: string) =>
    keep({ count: count.id, product, name, unit, place: where });
  return (
    <Page
      title={count.name}
      lead={<Tag tone={COUNT_TONE[count.state]}>{t(`counts.state.${count.state}`)}</Tag>}
      actions={
        <>
          {back}
          {mayApprove ? (
            <ButtonLink
              to="/$store/counts/$count"
              params={{ store: String(store.id), count: count.id }}
              search={{ view: 'review' }}
              leftSection={<IconScale size={18} aria-hidden />}
            >
              {t('counts.review')}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <Waiting lines={waiting} onDrop={drop} />
      {sheet.items.length > 0 ? (
        <div className={css.progress}>
          <Progress value={(100 * counted) / sheet.items.length} aria-label={t('counts.progress')} />
          <p>
            {t('counts.progressOf', { counted: format.count(counted), products: format.count(sheet.items.length) })}
          </p>
        </div>
      ) : null}
      {running ? (
        <CountOne
          items={items}
          own={own}
          place={place}
          places={sheet.places}
          onPlace={setPlace}
          chosen={chosen}
          onChosen={setChosen}
          onBeside={(item) => setBeside([...beside, item])}
          onTakeBack={takeBack}
          onSaid={(item, quantity) =>
            keep({ count: count.id, product: item.product, name: item.name, unit: item.unit, place, quantity })
          }
        />
      ) : (
        <Notice tone="said" title={t('counts.ended')} />
      )}
      <SegmentedControl
        aria-label={t('counts.which')}
        fullWidth
        value={list}
        onChange={(value) => setList(value as 'OPEN' | 'OWN')}
        data={[
          { value: 'OPEN', label: t('counts.open', { count: open.length }) },
          { value: 'OWN', label: t('counts.own', { count: own.length }) },
        ]}
      />
      {list === 'OPEN' ? (
        <CountItems items={open} scanned={sheet.items.length === 0} onChosen={running ? setChosen : undefined} />
      ) : (
        <OwnWords own={own} items={items} unsent={waiting} onTakeBack={running ? takeBack : undefined} />
      )}
    </Page>
  );
}

/** What waits on the device, and what the server does not take. */
function Waiting({ lines, onDrop }: { lines: Unsent[]; onDrop: (id: string) => void }) {
  const { t } = useWords();
  const placeName = usePlaceName();
  const format = useFormat();
  const refused = lines.filter((line) => line.refused !== undefined);
  const waiting = lines.length - refused.length;
  return (
    <>
      <p className={css.sent} data-waiting={waiting > 0} role="status">
        {waiting > 0 ? <IconCloudOff size={18} aria-hidden /> : <IconCloudUpload size={18} aria-hidden />}
        {waiting > 0 ? t('counts.notSent', { count: waiting }) : t('counts.allSent')}
      </p>
      {refused.map((line) => (
        <Notice
          key={line.id}
          tone="bad"
          title={t('counts.refused', { name: line.name })}
          action={
            <Button variant="default" size="xs" onClick={() => onDrop(line.id)}>
              {t('counts.throwAway')}
            </Button>
          }
        >
          <p>
            {line.quantity === undefined ? '' : `${format.quantity(line.quantity, line.unit)} · `}
            {placeName(line.place)} · {format.dayAndTime(line.at)}
          </p>
          <p>{line.refused}</p>
        </Notice>
      ))}
    </>
  );
}
