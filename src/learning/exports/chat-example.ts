/** One example of a conversation, as OpenAI's fine-tuning and Axolotl's `chat_template` read it. */
export interface ChatExample {
  messages: [
    { role: 'system'; content: string },
    { role: 'user'; content: string },
    { role: 'assistant'; content: string },
  ];
}

/**
 * A labelled review as a conversation in which the right answer is the name of its class and
 * nothing else.
 *
 * @param system what the language model is told first
 */
export function chatExample(system: string, text: string, label: string): ChatExample {
  return {
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: text },
      { role: 'assistant', content: label },
    ],
  };
}
