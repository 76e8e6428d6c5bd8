import { EXIT } from '../failure.js';
import { print } from '../output.js';
import type { CommandSpec } from './command.js';

/** `ccsim schema`: the JSON Schema of scenarios, for editors. */
export const schema: CommandSpec = {
  name: 'schema',
  args: '',
  summary: 'print the JSON Schema of scenarios, for editors',
  options: [],
  more: `
An editor that knows it completes keys and underlines mistakes while you type. ccsim init writes it
beside a new scenario. For another one, in VS Code with its YAML extension, write the schema to a
file and begin the scenario with the second line:
  ccsim schema > ccsim.schema.json
  # yaml-language-server: $schema=ccsim.schema.json`,
  async act() {
    await print(await schemaText());
    return EXIT.fine;
  },
};

/** The JSON Schema as a file holds it. */
export async function schemaText(): Promise<string> {
  const { jsonSchema } = await import('../../scenario/index.js');
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`;
}
