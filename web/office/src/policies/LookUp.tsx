import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Hit, knowledgeQuery, productOf } from '../goods/knowledge';
import { TakingIn } from '../goods/TakingIn';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { SearchField } from '../parts/SearchField';
import { Tag } from '../parts/Tag';
import { useStore } from '../session/store';
import css from './Policies.module.css';

/** Looks products and policies up, by words and by meaning: what the assistant finds. */
export function LookUp() {
  const { t } = useWords();
  const store = useStore();
  const [query, setQuery] = useState('');
  const found = useQuery(knowledgeQuery(store.id, query));
  return (
    <>
      <SearchField value={query} onSearch={setQuery} label={t('policies.lookUp')} placeholder={t('policies.lookUp')} />
      {found.isError ? <ProblemNotice error={found.error} retry={() => void found.refetch()} /> : null}
      {query !== '' && found.data ? (
        <Panel title={t('policies.found')} flush>
          <TakingIn standing={found.data.standing} />
          {found.data.hits.length === 0 ? <p className={css.nothing}>{t('policies.nothing')}</p> : null}
          <ol>
            {found.data.hits.map((hit) => (
              <HitRow key={hit.key} hit={hit} />
            ))}
          </ol>
        </Panel>
      ) : null}
    </>
  );
}

function HitRow({ hit }: { hit: Hit }) {
  const { t } = useWords();
  const store = String(useStore().id);
  const product = productOf(hit);
  return (
    <li className={css.hit}>
      <span className={css.main}>
        {product ? (
          <Link to="/$store/products/$product" params={{ store, product }}>
            {hit.title}
          </Link>
        ) : (
          <strong>{hit.title}</strong>
        )}
        <span className={css.small}>{hit.text}</span>
      </span>
      <span className={css.tags}>
        {typeof hit.wordsRank === 'number' ? <Tag tone="quiet">{t('policies.byWords')}</Tag> : null}
        {typeof hit.meaningRank === 'number' ? <Tag tone="said">{t('policies.byMeaning')}</Tag> : null}
      </span>
    </li>
  );
}
