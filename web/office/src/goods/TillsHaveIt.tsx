import { IconCheck, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../language/words';
import { Notice } from '../parts/Notice';
import { Tag } from '../parts/Tag';
import { useStore } from '../session/store';
import { tillsQuery } from '../session/tills';
import css from './TillsHaveIt.module.css';

const ASK_AGAIN_MS = 1_500;

/** Which tills already sell with a price book, by what each of them reports. */
export function TillsHaveIt({ version }: { version: number }) {
  const { t } = useWords();
  const store = useStore();
  const has = (priceBook: number | null | undefined) => typeof priceBook === 'number' && priceBook >= version;
  const tills = useQuery({
    ...tillsQuery(store.id),
    refetchInterval: ({ state }) =>
      state.data?.some((till) => till.online && !till.office && !has(till.priceBook)) ? ASK_AGAIN_MS : false,
  });
  const selling = tills.data?.filter((till) => till.state === 'ENROLLED' && !till.office) ?? [];
  const waiting = selling.filter((till) => !has(till.priceBook));
  const title =
    selling.length === 0
      ? t('products.published', { version })
      : waiting.length === 0
        ? t('products.publishedAll', { version })
        : t('products.publishedSome', { version, have: selling.length - waiting.length, all: selling.length });
  return (
    <Notice
      tone={waiting.length === 0 ? 'good' : 'said'}
      icon={waiting.length === 0 ? <IconCheck /> : <IconClock />}
      title={title}
    >
      <ul className={css.tills}>
        {selling.map((till) => (
          <li key={till.id}>
            <Tag tone={has(till.priceBook) ? 'good' : till.online ? 'look' : 'quiet'}>
              {t(
                has(till.priceBook)
                  ? 'products.tillHas'
                  : till.online
                    ? 'products.tillFetches'
                    : 'products.tillOffline',
                { till: till.name },
              )}
            </Tag>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
