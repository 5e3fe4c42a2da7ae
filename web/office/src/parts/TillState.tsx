import { IconCircleCheck, IconCircleDashed, IconCircleX, IconPlugConnectedX } from '@tabler/icons-react';
import type { Till } from '../session/tills';
import { Tag } from './Tag';

/** Whether a till is there, in a word. */
export function TillState({ till }: { till: Till }) {
  if (till.state === 'NEW')
    return (
      <Tag tone="look" icon={<IconCircleDashed aria-hidden />}>
        waits for its code
      </Tag>
    );
  if (till.state === 'REVOKED')
    return (
      <Tag tone="bad" icon={<IconCircleX aria-hidden />}>
        revoked
      </Tag>
    );
  if (till.online)
    return (
      <Tag tone="good" icon={<IconCircleCheck aria-hidden />}>
        online
      </Tag>
    );
  return (
    <Tag tone="bad" icon={<IconPlugConnectedX aria-hidden />}>
      {till.lastSeen ? 'silent' : 'never seen'}
    </Tag>
  );
}
