import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { CodeField } from '../goods/CodeField';
import { QuantityForm } from '../goods/QuantityForm';
import { codeOf } from '../goods/scanned';
import { useWords } from '../language/words';
import { useFormat, useStore } from '../session/store';
import css from './Counts.module.css';
import { BACK_ROOM, type CountItem, productOfCode, SHELF } from './counts';
import { usePlaceName } from './places';
import type { Said } from './said';
import { meant } from './scanned';

/** How many of several meant products are shown to choose from. */
const CHOICES = 6;

interface CountOneProps {
  items: readonly CountItem[];
  own: readonly Said[];
  place: string;
  /** Where anybody counted, in their words. */
  places: readonly string[];
  onPlace: (place: string) => void;
  chosen: CountItem | undefined;
  onChosen: (item: CountItem | undefined) => void;
  /** A product that was looked up beside the list. */
  onBeside: (item: CountItem) => void;
  /** Takes a quantity, in thousandths. */
  onSaid: (item: CountItem, quantity: number) => void;
  /** Takes back what was said of a product in a place. */
  onTakeBack: (item: CountItem, place: string) => void;
}

/** What was said last, to be read once more and taken back at once. */
interface Last {
  item: CountItem;
  place: string;
  text: string;
}

/** One product after the other: its code by scanner or by hand, Enter, how many, Enter. */
export function CountOne(props: CountOneProps) {
  const { chosen } = props;
  const { t } = useWords();
  const [last, setLast] = useState<Last>();
  return (
    <section className={css.one}>
      <Place place={props.place} places={props.places} onPlace={props.onPlace} />
      {chosen ? (
        <Quantity {...props} key={`${chosen.product} ${props.place}`} item={chosen} onLast={setLast} />
      ) : (
        <Code {...props} />
      )}
      {last && !chosen ? (
        <p className={css.last} role="status">
          <IconCheck size={18} aria-hidden />
          <span>{last.text}</span>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => {
              props.onTakeBack(last.item, last.place);
              setLast(undefined);
            }}
          >
            {t('counts.takeBack')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

function Place({
  place,
  places,
  onPlace,
}: {
  place: string;
  places: readonly string[];
  onPlace: (place: string) => void;
}) {
  const { t } = useWords();
  const placeName = usePlaceName();
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState('');
  const known = new Map([SHELF, BACK_ROOM, ...places, place].map((each) => [each.toLowerCase(), each]));
  const options = Array.from(known.values());
  const shown = options.find((each) => each.toLowerCase() === place.toLowerCase()) ?? SHELF;
  const take = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) onPlace(text.trim());
    setWriting(false);
    setText('');
  };
  return (
    <div className={css.places}>
      <SegmentedControl
        aria-label={t('counts.where')}
        value={writing ? '+' : shown}
        onChange={(value) => {
          setWriting(value === '+');
          if (value !== '+') onPlace(value);
        }}
        data={[
          ...options.map((value) => ({ value, label: placeName(value) })),
          { value: '+', label: t('counts.elsewhere') },
        ]}
      />
      {writing ? (
        <form onSubmit={take} className={css.elsewhere}>
          <TextInput
            aria-label={t('counts.elsewhereName')}
            placeholder={t('counts.elsewhereName')}
            maxLength={40}
            autoComplete="off"
            autoFocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('counts.elsewhereDo')}
          </Button>
        </form>
      ) : null}
    </div>
  );
}

function Code({ items, onChosen, onBeside }: CountOneProps) {
  const { t } = useWords();
  const store = useStore();
  const [text, setText] = useState('');
  const [several, setSeveral] = useState<CountItem[]>([]);
  const [wrong, setWrong] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const unknown = (why: string) => {
    setWrong(why);
    field.current?.select();
  };
  const look = async (text: string) => {
    if (text.trim() === '') return;
    const found = meant(items, text);
    if (found.length === 1) return onChosen(found[0]);
    setSeveral(found.slice(0, CHOICES));
    if (found.length > 1) return setWrong(undefined);
    if (!codeOf(text)) return unknown(t('counts.noName'));
    try {
      const beside = await productOfCode(store.id, text.trim());
      if (!beside) return unknown(t('counts.unknownCode'));
      onBeside({ ...beside, codes: [...beside.codes, codeOf(text) ?? ''] });
      onChosen(beside);
    } catch {
      // The lookup is all that needs the server: without it one can count what is on the list.
      unknown(t('counts.notOnList'));
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void look(text);
      }}
      className={css.code}
    >
      <CodeField
        label={t('counts.code')}
        field={field}
        text={text}
        wrong={wrong}
        onText={(typed) => {
          setText(typed);
          setWrong(undefined);
        }}
        onCode={(code) => void look(code)}
      />
      {several.length > 1 ? (
        <ul className={css.choices} aria-label={t('counts.whichOne')}>
          {several.map((item) => (
            <li key={item.product}>
              <Button variant="default" fullWidth justify="start" onClick={() => onChosen(item)}>
                {item.name}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}

interface QuantityProps extends CountOneProps {
  item: CountItem;
  onLast: (last: Last) => void;
}

function Quantity({ item, own, place, onChosen, onSaid, onLast }: QuantityProps) {
  const { t } = useWords();
  const format = useFormat();
  const placeName = usePlaceName();
  const before = own.find((said) => said.product === item.product && said.place.toLowerCase() === place.toLowerCase());
  const say = (quantity: number) => {
    onSaid(item, quantity);
    const figures = { quantity: format.quantity(quantity, item.unit), place: placeName(place) };
    onLast({ item, place, text: t('counts.last', { name: item.name, ...figures }) });
    onChosen(undefined);
  };
  return (
    <QuantityForm
      name={item.name}
      unit={item.unit}
      label={item.unit === 'EACH' ? t('counts.howMany') : t('counts.howMuch', { unit: t(`unit.${item.unit}`) })}
      verb={t('counts.say')}
      least={0}
      onQuantity={say}
      onCancel={() => onChosen(undefined)}
    >
      {before ? (
        <p className={css.small}>
          {t('counts.before', { quantity: format.quantity(before.quantity, item.unit), place: placeName(place) })}
        </p>
      ) : null}
    </QuantityForm>
  );
}
