import { useWords } from '../language/words';

const REASONS = ['damaged', 'wrong', 'expired', 'notWanted'] as const;

/** Why goods come back: a key of the language file. */
export type Why = (typeof REASONS)[number];

/** Asks why goods come back. */
export function WhyField({ why, onChange }: { why: Why; onChange: (why: Why) => void }) {
  const { t } = useWords();
  return (
    <label className="field">
      <span>{t('refund.why')}</span>
      <select value={why} onChange={(event) => onChange(event.target.value as Why)}>
        {REASONS.map((one) => (
          <option key={one} value={one}>
            {t(`refund.reason.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
