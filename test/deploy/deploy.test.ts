import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyHeader } from '../../src/realm/content-security-policy.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

// No package of the project reads YAML; Debian's python3-yaml does.
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import yaml']).status === 0,
);

/**
 * The documents of a YAML file, as a strict reader without any program of the file's own
 * understands them.
 */
function yaml(path: string): Record<string, unknown>[] {
  const script =
    'import json, sys, yaml; json.dump(list(yaml.load_all(sys.stdin, yaml.BaseLoader)), sys.stdout)';
  const { stdout, stderr, status } = spawnSync(python!, ['-c', script], {
    input: read(path),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>[];
}

const dockerfile = read('deploy/Dockerfile').replace(/\\\n\s*/g, '');
const instructions = dockerfile
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => ({
    name: line.split(' ')[0],
    text: line.slice(line.indexOf(' ') + 1),
  }));
const last = (name: string) => instructions.findLast((one) => one.name === name)?.text ?? '';
const nginx = read('deploy/nginx/nginx.conf');

describe.skipIf(python === undefined)(
  'The Kubernetes manifest (skipped without python3-yaml)',
  () => {
    interface Deployment {
      spec: {
        replicas?: string;
        selector: { matchLabels: Record<string, string> };
        template: {
          metadata: { labels: Record<string, string> };
          spec: {
            securityContext: Record<string, string>;
            containers: [
              {
                image: string;
                ports: { name: string; containerPort: string }[];
                securityContext: Record<string, unknown>;
                resources: { requests: { cpu?: string }; limits: { memory?: string } };
                volumeMounts: { name: string; mountPath: string }[];
              } & Record<
                `${'startup' | 'readiness' | 'liveness'}Probe`,
                { httpGet: { path: string; port: string } }
              >,
            ];
            volumes: { name: string; emptyDir?: object }[];
          };
        };
      };
    }
    const documents = python === undefined ? [] : yaml('deploy/kubernetes.yaml');
    const of = <Kind>(kind: string) => documents.find((one) => one['kind'] === kind) as Kind;
    const deployment = of<Deployment>('Deployment');

    it('has the four parts, all of one name', () => {
      expect(documents.map(({ kind }) => kind)).toEqual([
        'Deployment',
        'Service',
        'HorizontalPodAutoscaler',
        'PodDisruptionBudget',
      ]);
      const names = documents.map(({ metadata }) => (metadata as { name: string }).name);
      expect(new Set(names).size).toBe(1);
    });

    it('finds its pods, and the ports that they open', () => {
      const { selector, template } = deployment.spec;
      const service = of<{
        spec: { selector: object; ports: { targetPort: string }[] };
      }>('Service');
      const budget = of<{ spec: { selector: { matchLabels: object } } }>('PodDisruptionBudget');
      expect(template.metadata.labels).toMatchObject(selector.matchLabels);
      expect(template.metadata.labels).toMatchObject(service.spec.selector);
      expect(template.metadata.labels).toMatchObject(budget.spec.selector.matchLabels);
      const [container] = template.spec.containers;
      const ports = new Map(
        container.ports.map(({ name, containerPort }) => [name, containerPort]),
      );
      for (const { targetPort } of service.spec.ports) expect(ports.has(targetPort)).toBe(true);
      expect(ports.get('http')).toBe(last('EXPOSE'));
      expect(nginx).toMatch(new RegExp(`listen\\s+${last('EXPOSE')}\\b`));
    });

    it('probes what nginx answers', () => {
      const [container] = deployment.spec.template.spec.containers;
      for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe'] as const) {
        const { path, port } = container[probe].httpGet;
        expect(port).toBe('http');
        expect(nginx + read('deploy/nginx/site.conf')).toContain(`location = ${path}`);
      }
    });

    it('runs as nobody, on a read-only disk but for what nginx writes', () => {
      const { securityContext, containers, volumes } = deployment.spec.template.spec;
      const [container] = containers;
      expect(securityContext).toMatchObject({ runAsNonRoot: 'true', runAsUser: last('USER') });
      expect(container.securityContext).toMatchObject({
        allowPrivilegeEscalation: 'false',
        readOnlyRootFilesystem: 'true',
        capabilities: { drop: ['ALL'] },
      });
      const made = /mkdir ([\w ]+?) &&/.exec(dockerfile)?.[1]?.split(' ') ?? [];
      const home = last('WORKDIR');
      expect(container.volumeMounts.map(({ mountPath }) => mountPath).sort()).toEqual(
        made.map((folder) => `${home}/${folder}`).sort(),
      );
      for (const { name } of container.volumeMounts) {
        expect(volumes.find((volume) => volume.name === name)?.emptyDir).toBeDefined();
      }
    });

    it('leaves the number of pods to the autoscaler, which knows what they ask for', () => {
      const scaler = of<{
        spec: { scaleTargetRef: object; minReplicas: string; maxReplicas: string };
      }>('HorizontalPodAutoscaler');
      expect(scaler.spec.scaleTargetRef).toMatchObject({
        kind: 'Deployment',
        name: (documents[0]?.['metadata'] as { name: string }).name,
      });
      expect(Number(scaler.spec.minReplicas)).toBeLessThan(Number(scaler.spec.maxReplicas));
      expect(deployment.spec.replicas).toBeUndefined();
      const { resources } = deployment.spec.template.spec.containers[0];
      expect(resources.requests.cpu).toBeDefined();
      expect(resources.limits.memory).toBeDefined();
    });
  },
);

interface Workflow {
  on: Record<string, { branches?: string[]; tags?: string[] } | ''>;
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      if?: string;
      needs?: string;
      permissions?: Record<string, string>;
      steps: { uses?: string; run?: string; with?: Record<string, string> }[];
    }
  >;
}

describe.skipIf(python === undefined)('The workflows (skipped without python3-yaml)', () => {
  const [ci, release] = ['ci', 'release'].map((name) =>
    python === undefined ? null : yaml(`.github/workflows/${name}.yml`)[0],
  ) as unknown as [Workflow, Workflow];
  const steps = ({ jobs }: Workflow, job: string) => jobs[job]!.steps;
  const runs = (workflow: Workflow, job: string) =>
    steps(workflow, job).flatMap(({ run }) => (run === undefined ? [] : [run]));

  it('run everything that must hold on every push and pull request', () => {
    expect(ci.on).toMatchObject({ push: { branches: ['**'] }, pull_request: '' });
    expect(ci.jobs['check']?.if).toBeUndefined();
    expect(runs(ci, 'check')).toContain('.ci/run');
  });

  it('publish the built folder of main, and only what passed', () => {
    const deploy = ci.jobs['deploy']!;
    expect([deploy.needs, deploy.if]).toEqual([
      'check',
      "github.ref == 'refs/heads/main' && github.event_name != 'pull_request'",
    ]);
    expect(steps(ci, 'deploy').map(({ uses }) => uses?.split('@')[0])).toEqual([
      'actions/deploy-pages',
    ]);
    const check = steps(ci, 'check');
    const upload = check.findIndex(({ uses }) =>
      uses?.startsWith('actions/upload-pages-artifact@'),
    );
    expect(upload).toBeGreaterThan(check.findIndex(({ run }) => run === '.ci/run'));
    expect(check[upload]?.with?.['path']).toBe('dist');
    // What .ci/run leaves there is the built site.
    expect(read('.ci/run')).toContain("check 'npm run build' npm run build");
  });

  it('attach the npm package and the built site to the release of a tag', () => {
    expect(release.on).toEqual({ push: { tags: ['v*'] } });
    const commands = runs(release, 'build');
    expect(commands[0]).toContain('test "$TAG" = "v$(node -p');
    const order = ['.ci/run', 'tar -czf', 'npm run package', 'npm pack ./dist/package'].map(
      (start) => commands.findIndex((command) => command.startsWith(start)),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(release.jobs['publish']?.needs).toBe('build');
    expect(runs(release, 'publish').join()).toContain('gh release create "$TAG" release/*');
  });

  it('may write only in the job that publishes, which runs none of the project’s code', () => {
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> })
      .scripts;
    const allowed: Record<string, Record<string, string>> = {
      deploy: { pages: 'write', 'id-token': 'write' },
      publish: { contents: 'write' },
    };
    for (const workflow of [ci, release]) {
      expect(workflow.permissions).toEqual({ contents: 'read' });
      for (const [name, job] of Object.entries(workflow.jobs)) {
        expect(job.permissions, name).toEqual(allowed[name]);
        if (allowed[name] !== undefined) {
          expect(runs(workflow, name).filter((run) => /npm|node|\.ci/.test(run))).toEqual([]);
        }
        for (const run of runs(workflow, name)) {
          // A tag's or a branch's name is anybody's text, and no part of a command.
          expect(run).not.toContain('${{');
          const [, script] = /npm run ([\w:]+)/.exec(run) ?? [];
          if (script !== undefined) expect(Object.keys(scripts)).toContain(script);
        }
        for (const { uses } of job.steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
      }
    }
  });

  it('are kept up to date, as the packages are', () => {
    const [dependabot] = yaml('.github/dependabot.yml') as [
      { updates: { 'package-ecosystem': string; schedule: object; groups: object }[] },
    ];
    expect(dependabot.updates.map((update) => update['package-ecosystem'])).toEqual([
      'npm',
      'github-actions',
    ]);
    for (const { schedule, groups } of dependabot.updates) {
      expect(schedule).toEqual({ interval: 'weekly' });
      expect(Object.keys(groups)).toHaveLength(1);
    }
  });
});

describe('The headers of nginx', () => {
  it('send the policy that the pages carry', () => {
    const headers = read('deploy/nginx/security-headers.conf');
    const [, sent] = /^add_header Content-Security-Policy "([^"]+)" always;$/m.exec(headers) ?? [];
    expect(sent).toBe(policyHeader);
  });
});

describe('The Dockerfile', () => {
  it('copies what is there and is not left out of the context', () => {
    const ignored = read('deploy/Dockerfile.dockerignore').split('\n').filter(Boolean);
    const sources = instructions
      .filter(({ name, text }) => name === 'COPY' && !text.startsWith('--from'))
      .flatMap(({ text }) => text.split(' ').slice(0, -1));
    expect(sources).toContain('package-lock.json');
    for (const source of sources) {
      expect(existsSync(join(root, source)), source).toBe(true);
      expect(ignored).not.toContain(source.replace(/\/$/, ''));
    }
    // What the build itself reads.
    for (const path of ['src', 'scripts', 'public', 'index.html', 'vite.config.ts']) {
      expect(ignored).not.toContain(path);
    }
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', 'dist']));
  });

  it('runs commands of the project that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script = ''] of dockerfile.matchAll(/npm run ([\w:]+)/g)) {
      expect(Object.keys(scripts)).toContain(script);
    }
    for (const [, script = ''] of dockerfile.matchAll(/npx tsx (\S+)/g)) {
      expect(existsSync(join(root, script)), script).toBe(true);
    }
  });

  it('has a target that answers programs, without root, by a model that MODEL names', () => {
    const from = instructions.findIndex(({ text }) => text.endsWith(' AS predict'));
    const stage = instructions.slice(from + 1);
    const of = (name: string) => stage.find((one) => one.name === name)?.text ?? '';
    const command = JSON.parse(of('CMD')) as string[];
    expect(existsSync(join(root, command[1] ?? '')), command[1]).toBe(true);
    // The built site is served as it lies: nothing is built, or written, in the container.
    expect(command.join(' ')).toContain(`--site dist --host 0.0.0.0 --port ${of('EXPOSE')}`);
    expect(Number(of('USER'))).toBeGreaterThan(0);
    expect(of('HEALTHCHECK')).toContain(`http://127.0.0.1:${of('EXPOSE')}/health'`);
    expect(read('scripts/start.ts')).toContain("process.env['MODEL']");
  });

  it('names the versions of what it builds on, ends without root, and has a health check', () => {
    const stages = instructions.filter(({ name }) => name === 'FROM').map(({ text }) => text);
    const names = stages.map((text) => text.split(' AS ')[1]);
    const bases = stages.filter((text) => !names.includes(text.split(' ')[0]));
    expect(bases).toHaveLength(2);
    for (const base of bases) expect(base).toMatch(/^[\w./-]+:[\w.-]+( AS \w+)?$/);
    const order = instructions.map(({ name }) => name);
    expect(Number(last('USER'))).toBeGreaterThan(0);
    expect(order.lastIndexOf('USER')).toBeLessThan(order.lastIndexOf('CMD'));
    expect(dockerfile).toContain(`--uid ${last('USER')}`);
    expect(last('HEALTHCHECK')).toContain(`http://127.0.0.1:${last('EXPOSE')}/healthz`);
    const command = JSON.parse(last('CMD')) as string[];
    expect(existsSync(join(root, 'deploy/nginx', command[command.indexOf('-c') + 1] ?? ''))).toBe(
      true,
    );
  });
});
