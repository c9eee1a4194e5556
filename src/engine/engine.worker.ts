import '../realm/engine-realm.ts';
import { serve } from '../wire/serve.ts';
import { engineAnswers } from './engine-answers.ts';
import { Engine } from './engine.ts';

serve(engineAnswers(new Engine()), globalThis);
