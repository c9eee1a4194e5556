import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../ui/rate-chart.ts';
import '../../ui/strength-mark.ts';
import { act, actionControl } from './act.ts';
import type { Block, BlockSection, BlockStep } from './block.ts';
import './block-table-view.ts';
import { barOf } from './block-table-view.ts';
import type { RateChartContent } from './rate-chart-svg.ts';
import { saveChartButton } from './save-chart.ts';

/**
 * Blocks as they stand on the page, with what the user can do about them. The element around them
 * takes `blockStyles` and `buttonStyles`.
 *
 * @param level of the headings
 */
export function renderBlocks(blocks: readonly Block[], level: 3 | 4 = 3): TemplateResult[] {
  return blocks.map((block) => renderBlock(block, level));
}

function renderBlock(block: Block, level: 3 | 4): TemplateResult {
  switch (block.kind) {
    case 'paragraph': {
      const { text, tone, action } = block;
      return html`<p class="number ${tone}">
        ${text} ${action === undefined ? nothing : actionControl(action)}
      </p>`;
    }
    case 'list':
      return html`<ul class="list number">
        ${block.items.map((item) => html`<li dir="auto">${item}</li>`)}
      </ul>`;
    case 'steps':
      return html`<ol class="steps">
        ${block.steps.map(renderStep)}
      </ol>`;
    case 'table':
      return html`<rc-block-table .table=${block}></rc-block-table>`;
    case 'rates':
      return renderRates(block.name, block.content);
    case 'sections':
      return block.layout === 'cards'
        ? html`<ul class="cards">
            ${block.sections.map(
              (part) => html`<li data-key=${part.key}>${renderSection(part, level)}</li>`,
            )}
          </ul>`
        : html`<div class=${block.layout}>
            ${block.sections.map(
              (part) =>
                html`<section aria-labelledby=${part.key} data-key=${part.key}>
                  ${renderSection(part, level)}
                </section>`,
            )}
          </div>`;
    case 'details':
      return html`<details>
        <summary>${block.summary}</summary>
        <div class="inside">${renderBlocks(block.blocks, level)}</div>
      </details>`;
    case 'action':
      return html`<div class="actions">${actionControl(block.action)}</div>`;
    case 'slot':
      return html`<slot name=${block.name}></slot>`;
  }
}

function renderSection({ key, heading, strength, blocks }: BlockSection, level: 3 | 4) {
  const title =
    level === 3
      ? html`<h3 id=${key} dir="auto">${heading}</h3>`
      : html`<h4 id=${key} dir="auto">${heading}</h4>`;
  return html`${
    strength === undefined
      ? title
      : html`<div class="name">
          ${title}<rc-strength-mark
            .level=${strength.level}
            .word=${strength.word}
          ></rc-strength-mark>
        </div>`
  }
  ${renderBlocks(blocks, 4)}`;
}

function renderStep({ key, heading, before, text, figure, bar, action }: BlockStep) {
  return html`<li data-key=${key}>
    <div>
      <h3>${heading}</h3>
      <p class="because number"><span class="quiet">${before}</span> ${text}</p>
    </div>
    <div class="figure number">${figure} ${barOf(bar)}</div>
    <div class="act">${action === undefined ? nothing : actionControl(action)}</div>
  </li>`;
}

function renderRates(name: string, content: RateChartContent) {
  const { title, reference, referenceLabel, marks } = content;
  const action = marks.find((mark) => mark.action !== undefined)?.action;
  return html`<rc-rate-chart
      label=${title}
      action-label=${ifDefined(action?.label)}
      .marks=${marks.map((mark, index) => ({
        ...mark,
        key: mark.action === undefined ? null : String(index),
        emphasised: mark.isEmphasised ?? false,
      }))}
      .reference=${reference}
      reference-label=${referenceLabel}
      @mark-chosen=${({ currentTarget, detail }: CustomEvent<{ key: string }>) => {
        const chosen = marks[Number(detail.key)]?.action;
        if (chosen !== undefined) act(currentTarget, chosen);
      }}
    ></rc-rate-chart>
    <div class="actions">${saveChartButton(name, content)}</div>`;
}
