// Events with all their names.
import { eventNames, type Event } from '@guiju/language';
import type { Event as ModelEvent } from '@guiju/model';
import { clauseOf, sourceOf, type Lowering } from './place.ts';

export function lowerEvent(event: Event, lowering: Lowering): ModelEvent {
    return {
        name: event.name,
        names: eventNames(event),
        clause: clauseOf(event),
        source: sourceOf(event, lowering, 'name')
    };
}
