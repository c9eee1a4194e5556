import { createContext } from '@lit/context';
import type { Session } from './session.ts';

/** By which the pages get the session of the shell around them. */
export const sessionContext = createContext<Session>(Symbol('session'));
