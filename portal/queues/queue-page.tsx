import { useNavigate, useParams } from '@tanstack/react-router';
import { queueIn } from '../data/queue.ts';
import { NothingHere } from '../ui/nothing-here.tsx';
import { useWords } from '../words/use-words.tsx';
import { QueueWork } from './queue-work.tsx';

/** A queue by its name in the address. */
export function QueuePage() {
  const words = useWords();
  const queue = queueIn(useParams({ from: '/queues/$queue' }).queue);
  const navigate = useNavigate();
  if (!queue) return <NothingHere title={words.queues.unknown} />;
  return <QueueWork key={queue} queue={queue} open={(href) => void navigate({ href })} />;
}
