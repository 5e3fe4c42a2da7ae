import {
  IconBuildingStore,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconPlugConnectedX,
} from '@tabler/icons-react';
import { useWords } from '../language/words';
import type { Till } from '../session/tills';
import { Tag } from './Tag';

const LOOKS = {
  new: { tone: 'look', Icon: IconCircleDashed },
  revoked: { tone: 'bad', Icon: IconCircleX },
  online: { tone: 'good', Icon: IconCircleCheck },
  silent: { tone: 'bad', Icon: IconPlugConnectedX },
  never: { tone: 'bad', Icon: IconPlugConnectedX },
} as const;

/** Whether a till is there, in a word. */
export function TillState({ till }: { till: Till }) {
  const { t } = useWords();
  if (till.office) {
    return (
      <Tag tone="quiet" icon={<IconBuildingStore aria-hidden />}>
        {t('tills.officeState')}
      </Tag>
    );
  }
  const state = stateOf(till);
  const { tone, Icon } = LOOKS[state];
  return (
    <Tag tone={tone} icon={<Icon aria-hidden />}>
      {t(`tills.state.${state}`)}
    </Tag>
  );
}

function stateOf(till: Till): keyof typeof LOOKS {
  if (till.state === 'NEW') return 'new';
  if (till.state === 'REVOKED') return 'revoked';
  if (till.online) return 'online';
  return till.lastSeen ? 'silent' : 'never';
}
