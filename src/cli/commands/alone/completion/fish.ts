import { VERSION } from '../../../../reporting/version.js';
import { type CommandOffer, type Offers, type OptionOffer, type Value, valuedFlags } from './offers.js';

/** The completion for fish, from 3.0 on. */
export function fish(offers: Offers): string {
  const { commands, options } = offers;
  const lines = [
    ...options.map((option) => optionLine('__ccsim_nothing_said', option)),
    ...commands.flatMap((command) => ofCommand(command)),
  ];
  return `# fish completion for ccsim ${VERSION}, made by: ccsim completion fish
${functions(valuedFlags(offers))}

complete -c ccsim -e
complete -c ccsim -f
${lines.join('\n')}
`;
}

/** By which the lines below tell where the cursor is. */
const functions = (valued: readonly string[]) => `\
# The command and its arguments so far: no options, and not what belongs to them.
function __ccsim_said
    set -l valued
    for word in (commandline -opc)[2..-1]
        if test -n "$valued"
            set valued
        else if contains -- $word ${valued.join(' ')}
            set valued yes
        else if not string match -q -- '-*' $word
            echo $word
        end
    end
end

function __ccsim_nothing_said
    test (count (__ccsim_said)) -eq 0
end

function __ccsim_in
    set -l said (__ccsim_said)
    test (count $said) -gt 0; and test $said[1] = $argv[1]
end

function __ccsim_at
    set -l said (__ccsim_said)
    __ccsim_in $argv[1]; and test (count $said) $argv[2] (math $argv[3] + 1)
end

function __ccsim_strategies
    set -l said (__ccsim_said)
    ccsim list strategies $said[2] 2>/dev/null
end

# Files by their ends, and folders on the way to them.
function __ccsim_scenarios
    __fish_complete_suffix .yaml | string match -r -- '^[^\\t]*(?:\\.ya?ml|/)(?:\\t.*)?$'
end`;

function ofCommand({ name, says, options, args, repeats }: CommandOffer): string[] {
  return [
    `complete -c ccsim -n __ccsim_nothing_said -a ${name} -d ${quoted(says)}`,
    ...options.map((option) => optionLine(`__ccsim_in ${name}`, option)),
    ...args.flatMap((value, i) => {
      const place = `__ccsim_at ${name} ${repeats && i === args.length - 1 ? '-ge' : '-eq'} ${i}`;
      return value.kind === 'anything' ? [] : [`complete -c ccsim -n ${quoted(place)} ${offered(value)}`];
    }),
  ];
}

function optionLine(where: string, { flags, says, value }: OptionOffer): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const followed = value === null ? [] : [value.kind === 'file' ? '-r' : '-x', offered(value)];
  return ['complete -c ccsim -n', quoted(where), ...names, ...followed, '-d', quoted(says)].filter(Boolean).join(' ');
}

function offered(value: Value): string {
  switch (value.kind) {
    case 'words':
      return `-a ${quoted(value.words.join(' '))}`;
    case 'scenario':
      return `-a ${quoted('(__ccsim_scenarios)')}`;
    case 'strategy':
      return `-a ${quoted('(__ccsim_strategies)')}`;
    case 'file':
      return '-F';
    case 'anything':
      return '';
  }
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
