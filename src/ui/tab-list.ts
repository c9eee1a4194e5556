import { css, html, nothing } from 'lit';

/** One of several parts of a page of which one is shown. */
export interface Tab<Name extends string = string> {
  name: Name;
  label: string;
  /** How many things are in it, as it is written; null where nothing is counted. */
  count?: string | null;
  /** Said where what it shows is still being computed. */
  busy?: string | null;
}

/** Styles that `tabList` and the panel below it need where they are drawn. */
export const tabStyles = css`
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    border-block-end: 1px solid var(--rc-color-surface-border);
  }

  [role='tab'] {
    gap: var(--rc-space-2xs);
    padding-inline: var(--rc-space-m);
    border: none;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--rc-color-text-quiet);
  }

  [role='tab']:hover {
    background: var(--rc-color-surface-lowered);
  }

  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--rc-color-accent);
    color: var(--rc-color-text-normal);
  }

  [role='tab'] .count {
    font-weight: var(--rc-font-weight-normal);
    font-variant-numeric: tabular-nums;
  }

  [role='tabpanel']:focus {
    outline: none;
  }

  [role='tabpanel']:focus-visible {
    outline: var(--rc-focus-ring);
    outline-offset: var(--rc-focus-ring-offset);
  }

  @media (max-width: 40rem) {
    [role='tab'] {
      padding-inline: var(--rc-space-s);
    }
  }
`;

/** Id of the tab of a name, which its panel is labelled by. */
export function tabId(name: string): string {
  return `tab-${name}`;
}

/** Id of the panel of a tab. */
export function panelId(name: string): string {
  return `panel-${name}`;
}

/**
 * Tabs by the pattern of ARIA: one stop for Tab, arrows, Home and End between them, and Enter, the
 * space bar or a click chooses. The panel with {@link panelId} stands in the same template.
 */
export function tabList<Name extends string>(
  label: string,
  tabs: readonly Tab<Name>[],
  chosen: Name,
  onChoose: (name: Name) => void,
) {
  return html`<div role="tablist" aria-label=${label} @keydown=${moveAmongTabs}>
    ${tabs.map(
      ({ name, label: words, count = null, busy = null }) =>
        html`<button
          type="button"
          role="tab"
          id=${tabId(name)}
          data-tab=${name}
          aria-selected=${name === chosen}
          aria-controls=${panelId(name)}
          tabindex=${name === chosen ? 0 : -1}
          @click=${() => {
            if (name !== chosen) onChoose(name);
          }}
        >
          ${words} ${count === null ? nothing : html`<span class="count">${count}</span>`}
          ${
            busy === null
              ? nothing
              : html`<span class="count" aria-hidden="true">…</span
                  ><span class="visually-hidden">${busy}</span>`
          }
        </button>`,
    )}
  </div>`;
}

function moveAmongTabs(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const place = tabs.indexOf(event.target as HTMLElement);
  const isRightToLeft = getComputedStyle(list).direction === 'rtl';
  const last = tabs.length - 1;
  const step = isRightToLeft ? -1 : 1;
  const targets: Record<string, number> = {
    ArrowRight: place + step,
    ArrowLeft: place - step,
    Home: 0,
    End: last,
  };
  const target = targets[event.key];
  // With a modifier an arrow is the browser's: Alt and an arrow go back and forward.
  const isOthers = event.ctrlKey || event.altKey || event.metaKey;
  if (target === undefined || place < 0 || isOthers) return;
  event.preventDefault();
  // The page has commands on arrows, too.
  event.stopPropagation();
  tabs[(target + tabs.length) % tabs.length]?.focus();
}
