import { page, type BundlerProject } from './bundler-project.ts';

/** The last that runs on Node 20. */
const angular = '21.2.26';

const main = `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { createClassifier, type Prediction } from 'review-classifier-element';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`<review-classifier
    [value]="'Wonderful, I love it'"
    (review-classified)="show($any($event))"
  ></review-classifier>\`,
})
class App {
  show({ detail }: CustomEvent<Prediction>) {
    document.body.dataset['element'] = detail.label;
  }
}

bootstrapApplication(App);
const classifier = await createClassifier();
const answers = await classifier.predict([
  'Este produto é excelente, adorei!',
  'Terrible, it broke after two days',
]);
document.body.dataset['thread'] = classifier.info.thread;
document.body.dataset['labels'] = answers.map(({ label }) => label).join();
`;

const workspace = {
  version: 1,
  cli: { analytics: false },
  projects: {
    app: {
      projectType: 'application',
      root: '',
      architect: {
        build: {
          builder: '@angular/build:application',
          options: {
            browser: 'main.ts',
            index: 'index.html',
            tsConfig: 'tsconfig.json',
            outputPath: 'dist',
            // Its loader of style sheets is an inline script.
            optimization: { scripts: true, styles: { minify: true, inlineCritical: false } },
          },
        },
      },
    },
  },
};

/** A page built by Angular's own builder, which bundles by esbuild. */
export function angularProject(policy: string): BundlerProject {
  return {
    name: 'Angular',
    packages: {
      '@angular/build': '21.2.27',
      '@angular/cli': '21.2.28',
      '@angular/common': angular,
      '@angular/compiler': angular,
      '@angular/compiler-cli': angular,
      '@angular/core': angular,
      '@angular/platform-browser': angular,
      rxjs: '7.8.2',
      tslib: '2.9.1',
      typescript: '5.9.3',
    },
    files: {
      'angular.json': JSON.stringify(workspace),
      'tsconfig.json': JSON.stringify({
        compilerOptions: { strict: true, target: 'ES2022', module: 'preserve' },
        files: ['main.ts'],
      }),
      'index.html': page('')
        .replace(/<script.*<\/script>/, '')
        .replace('<review-classifier></review-classifier>', '<app-root></app-root>')
        .replace('<title>', '<base href="/" /><title>'),
      'main.ts': main,
    },
    build: ['ng', 'build'],
    output: 'dist/browser',
    policy,
  };
}
