import type { Proposal } from '../goods/proposals';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { MarkdownOnPaper } from './MarkdownOnPaper';
import { OrderOnPaper } from './OrderOnPaper';
import css from './Proposals.module.css';

/** How the rule behind it would have done on days that are over. */
export function Backtest({ proposal: { backtest, change } }: { proposal: Proposal }) {
  const { t } = useWords();
  switch (backtest?.kind) {
    case 'ORDER':
      return <OrderOnPaper tried={backtest} />;
    case 'MARKDOWN':
      return <MarkdownOnPaper tried={backtest} />;
    default:
      return (
        <Panel title={t('proposals.backtest')}>
          <p className={css.small}>{t(`proposals.untried.${change.kind}`)}</p>
        </Panel>
      );
  }
}
