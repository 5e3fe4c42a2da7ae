import { Button, Group } from '@mantine/core';
import { useMutation, useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { productQuery } from '../goods/products';
import { useWords } from '../language/words';
import { Notice } from '../parts/Notice';
import { ProblemNotice } from '../parts/ProblemNotice';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import css from './InventoryManager.module.css';
import { answerRun, type Run } from './runs';

const NAMED = 6;

/** What the agent asks before it goes on, and the answers. */
export function Asked({ run, onChange }: { run: Run; onChange: () => void }) {
  const { t, named } = useWords();
  const store = useStore();
  const format = useFormat();
  const may = useMay('AGENT_RUN');
  const answering = useMutation({
    mutationFn: (said: string) => answerRun(store.id, run.id, said),
    onSettled: onChange,
  });
  const question = run.question;
  const products = productsOf(question?.about.products);
  const names = useQueries({ queries: products.map((id) => productQuery(store.id, id)) });
  if (!question) return null;
  return (
    <>
      {answering.error ? <ProblemNotice error={answering.error} /> : null}
      <Notice tone="look" title={t('agent.asks', { count: Number(question.about.count) })}>
        <p>{t('agent.asksText')}</p>
        <ul className={css.products}>
          {products.map((id, i) => (
            <li key={id}>
              <Link to="/$store/products/$product" params={{ store: String(store.id), product: String(id) }}>
                {names[i]?.data?.name ?? t('proposals.unknownProduct', { id })}
              </Link>
            </li>
          ))}
          {Number(question.about.count) > products.length ? (
            <li>{t('agent.more', { count: format.count(Number(question.about.count) - products.length) })}</li>
          ) : null}
        </ul>
        {may ? (
          <Group mt="sm">
            {question.answers.map((said) => (
              <Button
                key={said}
                variant="default"
                loading={answering.isPending && answering.variables === said}
                disabled={answering.isPending}
                onClick={() => answering.mutate(said)}
              >
                {named('agentAnswer', said)}
              </Button>
            ))}
          </Group>
        ) : (
          <p>{t('agent.managerAnswers')}</p>
        )}
      </Notice>
    </>
  );
}

function productsOf(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((id): id is number => typeof id === 'number').slice(0, NAMED) : [];
}
