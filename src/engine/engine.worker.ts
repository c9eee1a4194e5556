import { expose } from 'comlink';
import { Engine } from './engine.ts';
import { withSerialisedErrors } from './serialised-errors.ts';

expose(withSerialisedErrors(new Engine()));
