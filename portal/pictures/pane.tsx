import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { keyed, larger, moved, zoomed, type Seen } from './pane-rules.ts';
import styles from './pictures.module.css';

/** A window onto something that can be looked at more closely: by keys, wheel, drag and double click. */
export function Pane({
  label,
  seen,
  onSee,
  children,
}: {
  label: string;
  seen: Seen;
  onSee: (change: (seen: Seen) => Seen) => void;
  children: ReactNode;
}) {
  const pane = useRef<HTMLDivElement>(null);
  const latest = useRef(onSee);
  useEffect(() => {
    latest.current = onSee;
  });
  useEffect(() => {
    // Without Ctrl the wheel moves the page, as everywhere; a pinch on a touchpad comes as a wheel with it.
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top, width, height } = pane.current!.getBoundingClientRect();
      const at = { x: (event.clientX - left) / width - 0.5, y: (event.clientY - top) / height - 0.5 };
      latest.current((before) => zoomed(before, Math.exp(-event.deltaY / 200), at));
    };
    const element = pane.current!;
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || keyed(seen, event.key) === undefined) return;
    event.preventDefault();
    onSee((before) => keyed(before, event.key)!);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons !== 1 || seen.scale === 1) return;
    const { width, height } = event.currentTarget.getBoundingClientRect();
    event.currentTarget.setPointerCapture(event.pointerId);
    onSee((before) => moved(before, event.movementX / width, event.movementY / height));
  };
  return (
    <div
      ref={pane}
      className={`${styles.pane} ${seen.scale > 1 ? styles.close : ''}`}
      role="group"
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onDoubleClick={() => onSee(larger)}
    >
      {children}
    </div>
  );
}
