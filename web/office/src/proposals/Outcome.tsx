import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { useFormat } from '../session/store';
import type { ProposalSheet } from './proposals';

/** What was promised beside what was measured, once it was carried out. */
export function Outcome({ sheet: { proposal, outcome } }: { sheet: ProposalSheet }) {
  const { t } = useWords();
  const format = useFormat();
  if (proposal.state !== 'CARRIED_OUT' && !outcome) return null;
  return (
    <Panel title={t('proposals.outcome')}>
      <Facts
        wide
        facts={[
          [t('proposals.promised'), format.money(proposal.gain)],
          [t('proposals.measured'), measured()],
        ]}
      />
    </Panel>
  );

  function measured() {
    if (!outcome) return t('proposals.notMeasured');
    const { gain, low, high, from, to, unknown } = outcome;
    if (unknown) return t(`proposals.unknown.${unknown}`);
    const money = (value: number | null | undefined) => format.money(value ?? 0);
    const between = t('proposals.between', { gain: money(gain), low: money(low), high: money(high) });
    const days = t('proposals.measuredDays', { from: format.day(from ?? ''), to: format.day(to ?? '') });
    return `${between}; ${days}`;
  }
}
