import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconCloudOff } from '@tabler/icons-react';
import { useWords } from '../language/words';
import { codeText } from '../parts/codes';
import { RowList } from '../parts/RowList';
import { Tag } from '../parts/Tag';
import { useFormat } from '../session/store';
import css from './Counts.module.css';
import type { CountItem } from './counts';
import { usePlaceName } from './places';
import type { Said } from './said';
import type { Unsent } from './unsent';

const ROW_HEIGHT = 64;

interface CountItemsProps {
  items: readonly CountItem[];
  /** Whether the count has no list: what is scanned is counted. */
  scanned: boolean;
  /** Left out once nothing can be counted any more. */
  onChosen: ((item: CountItem) => void) | undefined;
}

/** What is still to be counted, what is asked for again first; one is chosen by hand where it has no code. */
export function CountItems({ items, scanned, onChosen }: CountItemsProps) {
  const { t } = useWords();
  if (items.length === 0) {
    return <p className={css.nothing}>{t(scanned ? 'counts.noList' : 'counts.nothingOpen')}</p>;
  }
  return (
    <div className={css.items}>
      <RowList
        label={t('counts.toCount')}
        rows={items}
        keyOf={({ product }) => product}
        height={ROW_HEIGHT}
        draw={(item) => (
          <UnstyledButton data-row className={css.item} disabled={!onChosen} onClick={() => onChosen?.(item)}>
            <span>
              <span className={css.name}>{item.name}</span>
              <span className={css.small}>{item.codes[0] ? codeText(item.codes[0]) : t('counts.noCode')}</span>
            </span>
            {item.again ? <Tag tone="look">{t('counts.again')}</Tag> : null}
          </UnstyledButton>
        )}
      />
    </div>
  );
}

/** What is needed of a product to name it. */
type Goods = Pick<CountItem, 'product' | 'name' | 'unit'>;

interface OwnWordsProps {
  own: readonly Said[];
  items: readonly CountItem[];
  unsent: readonly Unsent[];
  onTakeBack: ((item: Goods, place: string) => void) | undefined;
}

/** What one said oneself, the latest first, to be taken back. */
export function OwnWords({ own, items, unsent, onTakeBack }: OwnWordsProps) {
  const { t } = useWords();
  const format = useFormat();
  const placeName = usePlaceName();
  if (own.length === 0) return <p className={css.nothing}>{t('counts.noneOwn')}</p>;
  const known = new Map<number, Goods>(items.map((item) => [item.product, item]));
  for (const line of unsent)
    if (!known.has(line.product))
      known.set(line.product, { product: line.product, name: line.name, unit: line.unit as CountItem['unit'] });
  const waiting = new Set(unsent.map(({ id }) => id));
  return (
    <div className={css.items}>
      <RowList
        label={t('counts.ownWords')}
        rows={own}
        keyOf={({ product, place }) => `${product} ${place}`}
        height={ROW_HEIGHT}
        draw={(said) => {
          const item = known.get(said.product) ?? {
            product: said.product,
            name: String(said.product),
            unit: 'EACH' as const,
          };
          return (
            <div className={css.item}>
              <span>
                <span className={css.name}>{item.name}</span>
                <span className={css.small}>
                  {placeName(said.place)} · {format.time(said.at)}
                  {waiting.has(said.id) ? (
                    <IconCloudOff size={14} className={css.cloud} aria-label={t('counts.waits')} />
                  ) : null}
                </span>
              </span>
              <span className={css.said}>
                <strong>{format.quantity(said.quantity, item.unit)}</strong>
                {onTakeBack ? (
                  <Button
                    data-row
                    variant="default"
                    size="sm"
                    leftSection={<IconArrowBackUp size={16} aria-hidden />}
                    onClick={() => onTakeBack(item, said.place)}
                    aria-label={t('counts.takeBackOf', { name: item.name })}
                  >
                    {t('counts.takeBack')}
                  </Button>
                ) : null}
              </span>
            </div>
          );
        }}
      />
    </div>
  );
}
