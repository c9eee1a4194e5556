import { createContext } from '@lit/context';
import type { SiteAddress } from './site-address.ts';

/** By which elements get the address from the shell around them. */
export const addressContext = createContext<SiteAddress>(Symbol('address'));
