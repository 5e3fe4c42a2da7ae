import { useEffect, useRef, useState } from 'react';
import { useTill } from '../counter/use-till';
import { useWords } from '../language/words';
import type { Permission, StaffMember } from '../server/setup';
import { PinForm } from './PinForm';

interface ApprovalProps {
  permission: Permission;
  /** Years that whoever approves must have reached. */
  age?: number;
  /** What is to be approved. */
  what?: string;
  /** Asked instead where nothing is approved, with the word of its key. */
  asks?: { who: string; do: string };
  /** How often a touch beside it has settled what is to be approved: each brings the cursor to the PIN. */
  settled?: number;
  onApproved: (by: StaffMember) => void;
}

/** Somebody who may, allows on the spot what the cashier may not, with the own PIN; the basket stays as it is. */
export function Approval({ permission, age = 0, what = '', asks, settled = 0, onApproved }: ApprovalProps) {
  const { signIn } = useTill();
  const { t } = useWords();
  const approvers = signIn.approvers(permission, age);
  const element = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const member = approvers.find((one) => one.id === chosen) ?? approvers[0];
  useEffect(() => {
    if (settled > 0) toPin(element.current);
  }, [settled]);
  // Enter ends what is typed beside it: what comes next is the PIN, and must not be read in a field of the question.
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const { target, key, defaultPrevented } = event;
      if (key !== 'Enter' || defaultPrevented || !(target instanceof HTMLInputElement)) return;
      if (!element.current?.contains(target)) toPin(element.current);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  if (!member) return <p className="wrong">{t('signIn.approval.nobody')}</p>;
  return (
    <section ref={element} className="approval" aria-label={t('signIn.approval.title')}>
      <label className="field">
        <span>{asks?.who ?? t('signIn.approval.who', { what })}</span>
        <select value={member.id} onChange={(event) => setChosen(Number(event.target.value))}>
          {approvers.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <PinForm
        key={member.id}
        member={member}
        action={asks?.do ?? t('signIn.approval.do')}
        alone={false}
        check={async (pin) => {
          const answer = await signIn.check(member, pin);
          if (answer.kind === 'right') onApproved(member);
          return answer;
        }}
      />
    </section>
  );
}

/** Puts the cursor into the PIN, with all of its keys in sight where the screen has room for them. */
function toPin(approval: HTMLElement | null): void {
  approval?.querySelector('input')?.focus({ preventScroll: true });
  approval?.scrollIntoView({ block: 'end' });
}
