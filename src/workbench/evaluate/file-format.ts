import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DatasetSurvey, Delimiter, FileFormat, ReadOptions } from '../../dataset/dataset.ts';
import { formatBytes, formatInteger } from '../../i18n/format.ts';
import { messages } from '../../i18n/locale.ts';
import { AppElement } from '../../ui/app-element.ts';
import '../../ui/choice-field.ts';
import type { Choice } from '../../ui/choice-field.ts';
import { alertStyles, buttonStyles, disclosureStyles } from '../../ui/styles.ts';
import { asksToRepair } from '../session/mapping-draft.ts';

const textFormats: Choice[] = [
  { value: 'csv', label: 'CSV' },
  { value: 'tsv', label: 'TSV' },
  { value: 'json', label: 'JSON' },
  { value: 'jsonl', label: 'JSON Lines' },
];

const binaryFormats: Choice[] = [
  { value: 'xlsx', label: 'XLSX' },
  { value: 'parquet', label: 'Parquet' },
];

const encodings: Choice[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
  { value: 'windows-1252', label: 'Windows-1252' },
  { value: 'utf-8+windows-1252', label: 'UTF-8 + Windows-1252' },
  { value: 'iso-8859-15', label: 'ISO-8859-15 (Latin 9)' },
  { value: 'macintosh', label: 'Mac OS Roman' },
  { value: 'ibm850', label: 'CP850 (MS-DOS)' },
  { value: 'utf-32le', label: 'UTF-32 LE' },
  { value: 'utf-32be', label: 'UTF-32 BE' },
];

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Stands for all parts that are read as one table; no part is called so. */
const all = '\n';

/** How the file was read, with a way to have it read otherwise. */
@customElement('rc-file-format')
export class FileFormatChoice extends AppElement {
  static override styles = [
    disclosureStyles,
    alertStyles,
    buttonStyles,
    css`
      .alert {
        margin-block-start: var(--rc-space-2xs);
      }

      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--rc-space-xs);
      }

      summary {
        flex-wrap: wrap;
        gap: 0 var(--rc-space-xs);
      }

      .change {
        color: var(--rc-color-accent);
        text-decoration: underline;
      }

      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
        gap: var(--rc-space-s) var(--rc-space-m);
        margin-block: var(--rc-space-s) var(--rc-space-2xs);
      }

      .name {
        overflow-wrap: anywhere;
        font-weight: var(--rc-font-weight-semibold);
      }
    `,
  ];

  @property({ attribute: false }) survey!: DatasetSurvey;
  @property({ type: Boolean }) disabled = false;

  /** The arrays or sheets that were recognised as one table, to go back to. */
  #joined: readonly string[] = [];

  protected override willUpdate(): void {
    const { arrays = [], sheets = [] } = this.survey.fileFormat;
    if (arrays.length > 1 || sheets.length > 1) this.#joined = [...arrays, ...sheets];
  }

  protected override render() {
    const words = messages().evaluate.mapping;
    const { name, size, rows, fileFormat } = this.survey;
    const isDelimited = fileFormat.format === 'csv' || fileFormat.format === 'tsv';
    // A workbook cannot be read as text, nor text as a workbook: there is nothing else to choose.
    const binaryFormat = binaryFormats.filter(({ value }) => value === fileFormat.format);
    const isBinary = binaryFormat.length > 0;
    return html`
      <details>
        <summary>
          <span class="name" dir="auto">${name}</span>
          <span class="quiet number">${words.size({ size: formatBytes(size), number: rows })}</span>
          <span>· ${this.#readAs()}</span>
          <span class="change">${words.changeFormat}</span>
        </summary>
        <div class="fields">
          ${this.#field(
            words.format,
            isBinary ? binaryFormat : textFormats,
            fileFormat.format,
            (format) => ({ format }),
          )}
          ${
            isBinary
              ? nothing
              : this.#field(words.encoding, encodings, fileFormat.encoding, (encoding) => ({
                  encoding,
                }))
          }
          ${
            isDelimited
              ? this.#field(
                  words.delimiter,
                  delimiters.map((value) => ({ value, label: words.delimiters[value] })),
                  fileFormat.delimiter ?? ',',
                  (delimiter) => ({ delimiter }),
                )
              : nothing
          }
          ${this.#sheet()} ${this.#array()} ${this.#letters()}
          ${
            isDelimited || fileFormat.format === 'xlsx'
              ? this.#field(
                  words.header,
                  [
                    { value: 'true', label: words.headerYes },
                    { value: 'false', label: words.headerNo },
                  ],
                  String(fileFormat.header),
                  (header) => ({ header: header === 'true' }),
                )
              : nothing
          }
        </div>
        <p class="quiet">${words.recognised}</p>
      </details>
      ${this.#parts()} ${this.#garbled()}
    `;
  }

  /** How the file was read, in a few words. */
  #readAs(): string {
    const words = messages().evaluate.mapping;
    const { format, delimiter, encoding, sheet, sheets = [] } = this.survey.fileFormat;
    const nameOf = (choices: readonly Choice[], chosen: string) =>
      choices.find(({ value }) => value === chosen)?.label ?? chosen;
    const isBinary = binaryFormats.some(({ value }) => value === format);
    return [
      nameOf([...textFormats, ...binaryFormats], format),
      isBinary || delimiter === null ? null : words.delimiterNames[delimiter],
      isBinary ? null : nameOf(encodings, encoding),
      sheets.length > 1 ? messages().reading.together({ names: sheets.join(' + ') }) : sheet,
      this.#readArrays(),
    ]
      .filter((part) => typeof part === 'string' && part !== '')
      .join(', ');
  }

  #sheet() {
    const { files, fileFormat } = this.survey;
    const sheets = files.length === 1 ? (files[0]?.sheets ?? []) : [];
    // The sheets of several workbooks have names of their own.
    if (sheets.length < 2) return nothing;
    const joined = this.#joined.filter((name) => sheets.includes(name));
    return this.#field(
      messages().evaluationExtras.files.sheet,
      [...joinedChoice(joined), ...sheets.map((name) => ({ value: name, label: name }))],
      (fileFormat.sheets ?? []).length > 1 ? all : (fileFormat.sheet ?? ''),
      (sheet) => ({ sheets: sheet === all ? joined : [sheet] }),
    );
  }

  /** Which of several arrays of JSON hold the rows. */
  #array() {
    const { files, fileFormat } = this.survey;
    const arrays = files.length === 1 ? (files[0]?.arrays ?? []) : [];
    if (arrays.length < 2) return nothing;
    const words = messages().reading;
    const joined = this.#joined.filter((name) => arrays.some((array) => array.name === name));
    const [first = '', ...others] = fileFormat.arrays ?? [];
    return this.#field(
      words.array,
      [
        ...joinedChoice(joined),
        ...arrays.map(({ name, rows }) => ({
          value: name,
          label: words.arrayRows({ name, number: rows }),
        })),
      ],
      others.length > 0 ? all : first,
      (array) => ({ arrays: array === all ? joined : [array] }),
    );
  }

  /** `train + test, 40 + 10 rows joined` */
  #readArrays(): string | null {
    const { files, fileFormat } = this.survey;
    const { arrays: read = [] } = fileFormat;
    const arrays = (files[0]?.arrays ?? []).filter(({ name }) => read.includes(name));
    const [first, ...others] = arrays;
    if (files.length > 1 || first === undefined) return null;
    const words = messages().reading;
    return others.length === 0
      ? words.arrayRows({ name: first.name, number: first.rows })
      : words.joined({
          names: arrays.map(({ name }) => name).join(' + '),
          sizes: arrays.map(({ rows }) => formatInteger(rows)).join(' + '),
        });
  }

  /** Whether text that was decoded twice is repaired, where there is any. */
  #letters() {
    const { decodedTwice = 0, fileFormat } = this.survey;
    if (decodedTwice === 0 && fileFormat.repairText === undefined) return nothing;
    const words = messages().reading;
    return this.#field(
      words.letters,
      [
        { value: 'false', label: words.lettersAsWritten },
        { value: 'true', label: words.lettersRepaired },
      ],
      String(fileFormat.repairText ?? false),
      (repair) => ({ repairText: repair === 'true' }),
    );
  }

  #garbled() {
    if (!asksToRepair(this.survey)) return nothing;
    const { decodedTwice = 0, rows } = this.survey;
    const words = messages().reading;
    const answer = (label: string, repairText: boolean) =>
      html`<button
        type="button"
        ?disabled=${this.disabled}
        @click=${() => this.announce('format-chosen', { options: { repairText } })}
      >
        ${label}
      </button>`;
    return html`<div class="alert" role="alert" data-code="decoded-twice">
      <p>${words.garbled({ number: decodedTwice, all: rows })}</p>
      <div class="answers">
        ${answer(words.repairLetters, true)} ${answer(words.leaveLetters, false)}
      </div>
    </div>`;
  }

  /** The files of a data set of several, with what each brought. */
  #parts() {
    const { files } = this.survey;
    if (files.length < 2) return nothing;
    const words = messages().evaluationExtras.files;
    return html`<ul class="parts">
      ${files.map(
        ({ name, rows }) =>
          html`<li class="quiet number" dir="auto">${words.parts({ name, number: rows })}</li>`,
      )}
    </ul>`;
  }

  #field<Value extends string>(
    label: string,
    choices: Choice[],
    value: Value,
    optionsOf: (value: Value) => ReadOptions,
  ) {
    return html`<rc-choice-field
      .label=${label}
      .choices=${choices}
      .value=${value}
      ?disabled=${this.disabled}
      @choice-made=${(event: CustomEvent<{ value: string }>) => {
        const options = optionsOf(event.detail.value as Value);
        this.announce('format-chosen', { options });
      }}
    ></rc-choice-field>`;
  }
}

function joinedChoice(names: readonly string[]): Choice[] {
  return names.length < 2
    ? []
    : [{ value: all, label: messages().reading.together({ names: names.join(' + ') }) }];
}

declare global {
  interface HTMLElementTagNameMap {
    'rc-file-format': FileFormatChoice;
  }
  interface HTMLElementEventMap {
    /** The file shall be read so. */
    'format-chosen': CustomEvent<{ options: Partial<FileFormat> }>;
  }
}
