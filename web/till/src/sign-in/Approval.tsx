import { useState } from 'react';
import { useTill } from '../counter/use-till';
import { useWords } from '../language/words';
import type { Permission, StaffMember } from '../server/setup';
import { PinForm } from './PinForm';

interface ApprovalProps {
  permission: Permission;
  /** Years that whoever approves must have reached. */
  age?: number;
  what: string;
  onApproved: (by: StaffMember) => void;
}

/** Somebody who may, allows on the spot what the cashier may not, with the own PIN; the basket stays as it is. */
export function Approval({ permission, age = 0, what, onApproved }: ApprovalProps) {
  const { signIn } = useTill();
  const { t } = useWords();
  const approvers = signIn.approvers(permission, age);
  const [chosen, setChosen] = useState<number | null>(null);
  const member = approvers.find((one) => one.id === chosen) ?? approvers[0];
  if (!member) return <p className="wrong">{t('signIn.approval.nobody')}</p>;
  return (
    <section className="approval" aria-label={t('signIn.approval.title')}>
      <label className="field">
        <span>{t('signIn.approval.who', { what })}</span>
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
        action={t('signIn.approval.do')}
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
