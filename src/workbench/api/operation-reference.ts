import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatBytes, formatInteger } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import type {
  JsonSchema,
  OpenApiDocument,
  OpenApiOperation,
  OpenApiResponse,
} from '../../predict-api/openapi-document.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/scroll-region.ts';
import { tableStyles } from '../../ui/styles.ts';
import { codeStyles } from '../../ui/code-styles.ts';
import { resolveSchema, schemaRows } from './schema-rows.ts';

/** One operation as the document describes it: what it takes, what it answers. */
@customElement('rc-operation-reference')
export class OperationReference extends AppElement {
  static override styles = [
    tableStyles,
    codeStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--rc-space-m);
      }

      h3 {
        font-size: var(--rc-font-size-m);
      }

      h4 {
        margin: 0 0 var(--rc-space-2xs);
        font-size: var(--rc-font-size-s);
        font-weight: var(--rc-font-weight-semibold);
      }

      .text {
        max-inline-size: var(--rc-measure);
      }

      table {
        inline-size: 100%;
      }

      th code {
        white-space: nowrap;
      }

      td.meaning {
        min-inline-size: 14rem;
      }

      td.codes,
      td.type {
        min-inline-size: 11rem;
      }

      rc-scroll-region + rc-scroll-region {
        margin-block-start: var(--rc-space-m);
      }
    `,
  ];

  @property({ attribute: false }) document!: OpenApiDocument;
  @property() path = '';
  @property() method: 'get' | 'post' = 'get';

  protected override render() {
    const operation = this.document.paths[this.path]?.[this.method];
    if (operation === undefined) return nothing;
    const { operationId: id, summary, description, requestBody } = operation;
    const words = messages().api;
    return html`
      <div class="text">
        <h3><code>${this.method.toUpperCase()} ${this.path.slice(1)}</code></h3>
        <p>${this.#words(id, summary)}</p>
        <p class="quiet">${this.#words(`${id}.note`, description)}</p>
      </div>
      ${
        requestBody === undefined
          ? nothing
          : this.#renderSchema(words.request, requestBody.content['application/json'].schema)
      }
      ${this.#renderAnswers(operation)}
    `;
  }

  #renderAnswers({ operationId, responses }: OpenApiOperation) {
    const words = messages().api;
    const { 200: right, ...errors } = responses;
    return html`
      ${
        right === undefined
          ? nothing
          : html`${this.#renderSchema(
              `200: ${this.#words(`${operationId}.200`, right.description)}`,
              right.content['application/json'].schema,
            )}`
      }
      <rc-scroll-region
        label=${`${words.answers}: ${this.method.toUpperCase()} ${this.path.slice(1)}`}
      >
        <table>
          <caption>
            <h4>${words.answers}</h4>
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.status}</th>
              <th scope="col">${words.meaning}</th>
              <th scope="col">${words.codes}</th>
            </tr>
          </thead>
          <tbody>
            ${Object.entries(errors).map(([status, response]) => this.#renderError(status, response))}
          </tbody>
        </table>
      </rc-scroll-region>
    `;
  }

  #renderError(status: string, response: OpenApiResponse) {
    return html`<tr>
      <th scope="row">${status}</th>
      <td class="meaning">${this.#words(status, response.description)}</td>
      <td class="codes">
        ${response['x-codes']?.map((code, index) => html`${index > 0 ? ', ' : ''}<code>${code}</code>`)}
      </td>
    </tr>`;
  }

  /** A table of the fields of each schema that the body may be. */
  #renderSchema(heading: string, schema: JsonSchema) {
    const words = messages().api;
    const alternatives = schema.oneOf ?? [schema];
    const named = alternatives.flatMap((one) => {
      const { name } = resolveSchema(one, this.document);
      return name === '' ? [] : [name];
    });
    return html`<div>
      <h4>${heading}${alternatives.length > 1 ? html` (${words.oneOf})` : nothing}</h4>
      ${named.map((name) => this.#renderFields(name))}
    </div>`;
  }

  #renderFields(name: string) {
    const words = messages().api;
    return html`<rc-scroll-region label=${name}>
      <table>
        <thead>
          <tr>
            <th scope="col"><code>${name}</code></th>
            <th scope="col">${words.type}</th>
            <th scope="col">${words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          ${schemaRows(name, this.document).map(
            ({ key, path, type, required, description }) =>
              html`<tr>
                <th scope="row"><code>${path}</code></th>
                <td class="type">
                  <code>${type}</code>${required ? nothing : html` (${words.optional})`}
                </td>
                <td class="meaning">${this.#words(key, description)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </rc-scroll-region>`;
  }

  /** The page's language for a part of the document, or the document's own English. */
  #words(key: string, english: string): string {
    const words = messages().api.descriptions[key];
    if (typeof words !== 'function') return words ?? english;
    const { bodyBytes, reviews } = this.document.info['x-limits'];
    return words({ bodyBytes: formatBytes(bodyBytes), reviews: formatInteger(reviews) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-operation-reference': OperationReference;
  }
}
