/** Where the engine runs: in a worker, or on the page's own thread where a worker was refused. */
export type EngineThread = 'worker' | 'main';
