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

/** The documents of a YAML file, as a strict reader without any program of the file's own understands them. */
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

describe.skipIf(python === undefined)('The Pages workflow (skipped without python3-yaml)', () => {
  it('installs what is locked, builds, and publishes the built folder', () => {
    const [workflow] = yaml('.github/workflows/pages.yml') as [
      {
        permissions: Record<string, string>;
        jobs: Record<
          string,
          {
            permissions?: Record<string, string>;
            steps: { uses?: string; run?: string; with?: { path?: string } }[];
          }
        >;
      },
    ];
    // Only the job that publishes may.
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs['deploy']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    const commands = steps.flatMap(({ run }) => run?.split('\n') ?? []);
    expect(commands.some((command) => command.startsWith('npm ci'))).toBe(true);
    expect(commands.some((command) => command.includes('npm run build'))).toBe(true);
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> })
      .scripts;
    for (const command of commands) {
      const [, script] = /npm run ([\w:]+)/.exec(command) ?? [];
      if (script !== undefined) expect(Object.keys(scripts)).toContain(script);
    }
    const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
    expect(upload?.with?.path).toBe('dist');
    expect(steps.some(({ uses }) => uses?.startsWith('actions/deploy-pages@'))).toBe(true);
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

  it('names the versions of what it builds on, ends without root, and has a health check', () => {
    const bases = instructions.filter(({ name }) => name === 'FROM').map(({ text }) => text);
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
